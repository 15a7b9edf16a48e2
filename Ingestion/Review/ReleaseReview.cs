namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Asks every rule about a release. Where a reviewer accepted an earlier one, the figures held before it count as well:
/// a release that fits either is not held, so that neither the correction of a wrongly accepted file nor the follower of
/// a rightly accepted one is held again for the same cause.
/// </summary>
public static class ReleaseReview
{
    /// <summary>A release gets at most this many flags of one kind: one for each group would be noise.</summary>
    private const int FlagsOfAKind = 1;

    public static Verdict Judge(ReviewedRelease release)
    {
        var hold = Hold(release);
        if (hold is not null && release.Groups.Any(g => g.Periods.Any(p => p.IsDisputed)))
        {
            var before = release with { Groups = [.. release.Groups.Select(g => g.WithoutAccepted())] };
            hold = Hold(before) is null ? null : hold;
        }
        return new(hold, Flags(release, hold));
    }

    private static Finding? Hold(ReviewedRelease release) =>
        First(release, PeriodOrder.FindNotBegun)
        ?? First(release, RepeatedPeriod.Find)
        ?? RepeatedPeriod.FindAcross(release)
        ?? First(release, SlippedRows.Find)
        ?? First(release, ChangedScale.Find)
        ?? First(release, LostOrder.Find)
        ?? First(release, AreasGone.Find)
        ?? First(release, PeriodOrder.FindGoneBack)
        ?? First(release, RestatedPeriod.Find);

    private static List<Finding> Flags(ReviewedRelease release, Finding? hold) =>
        [
            .. new[]
            {
                RestatedPeriod.Flag,
                PeriodOrder.FlagGoneBack,
                (Func<ReviewedGroup, ReviewedRelease, Finding?>)AbolishedAreas.Flag,
            }.SelectMany(rule =>
                release
                    .Groups.Select(group => rule(group, release))
                    .OfType<Finding>()
                    .Where(flag => flag.Code != hold?.Code)
                    .Take(FlagsOfAKind)
            ),
        ];

    private static Finding? First(
        ReviewedRelease release,
        Func<ReviewedGroup, ReviewedRelease, Finding?> rule
    ) => release.Groups.Select(group => rule(group, release)).FirstOrDefault(found => found is not null);
}
