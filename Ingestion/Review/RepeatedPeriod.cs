using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds figures of one period that are those held of another: they were given the wrong label, the columns moved by one, or
/// the last period was copied into the new one. Areas at a bound in both say nothing, and figures given to different
/// decimal places agree when rounding explains the difference.
/// </summary>
public static class RepeatedPeriod
{
    public static Finding? Find(ReviewedGroup group, ReviewedRelease release)
    {
        var (floor, ceiling) = Bounds(release.Indicator);
        foreach (var released in group.Periods.Where(period => period.IsReleased))
        {
            var own = PanelStatistics.Agree(released.Released, released.Held, floor, ceiling);
            if (own.Telling > 0 && own.Same == own.Telling)
                continue;
            var best = default(PanelStatistics.Agreement);
            ReviewedPeriod? other = null;
            foreach (var period in group.Periods)
            {
                if (period == released || !period.IsHeld)
                    continue;
                var agreement = PanelStatistics.Agree(released.Released, period.Held, floor, ceiling);
                if (IsRepeat(agreement) && agreement.Share > own.Share && agreement.Share >= best.Share)
                    (best, other) = (agreement, period);
            }
            if (other is not null)
                return new("repeatedPeriod", Words(group, release, released, other, best, own));
        }
        return null;
    }

    /// <summary>The same between two groups: the columns of women and men, say, have changed places.</summary>
    public static Finding? FindAcross(ReviewedRelease release)
    {
        var (floor, ceiling) = Bounds(release.Indicator);
        foreach (var group in release.Groups)
        foreach (var released in group.Periods.Where(period => period.IsReleased && period.IsHeld))
        {
            var own = PanelStatistics.Agree(released.Released, released.Held, floor, ceiling);
            if (own.Share >= ReviewThresholds.RestatedShare)
                continue;
            foreach (var other in release.Groups.Where(other => other != group))
            {
                if (
                    other.Periods.FirstOrDefault(p => p.Period == released.Period && p.IsHeld) is not { } held
                )
                    continue;
                var places = other
                    .Areas.Select((area, at) => (area, at))
                    .ToDictionary(p => p.area, p => p.at);
                double[] theirs =
                [
                    .. group.Areas.Select(area =>
                        places.TryGetValue(area, out var at) ? held.Held[at] : double.NaN
                    ),
                ];
                var agreement = PanelStatistics.Agree(released.Released, theirs, floor, ceiling);
                if (IsRepeat(agreement))
                    return new(
                        "repeatedGroup",
                        $"Repeated group: the figures for {released.Period.Label} of {group.Breakdown} are those held of {other.Breakdown} in {agreement.Same} of {agreement.Telling} areas (such as {FindingText.Examples(group, release.Areas, released.Released)}). Two columns have probably changed places. {FindingText.Act}"
                    );
            }
        }
        return null;
    }

    private static (double?, double?) Bounds(Indicator indicator) =>
        ((double?)indicator.Floor, (double?)indicator.Ceiling);

    private static bool IsRepeat(PanelStatistics.Agreement agreement) =>
        agreement.Telling >= ReviewThresholds.FewestAreas
        && agreement.Different >= ReviewThresholds.FewestDifferentValues
        && agreement.Share >= ReviewThresholds.RepeatedShare;

    private static string Words(
        ReviewedGroup group,
        ReviewedRelease release,
        ReviewedPeriod released,
        ReviewedPeriod other,
        PanelStatistics.Agreement repeat,
        PanelStatistics.Agreement own
    )
    {
        var beside =
            own.Telling == 0
                ? $"nothing is held yet for {released.Period.Label}"
                : $"the figures held for {released.Period.Label} agree in {own.Same} of {own.Telling}";
        return $"Repeated period: the figures{FindingText.Of(group)} labelled {released.Period.Label} are those held for {other.Period.Label} in {repeat.Same} of {repeat.Telling} areas (such as {FindingText.Examples(group, release.Areas, released.Released)}), while {beside}. The label is probably wrong, or the last period was copied. {FindingText.Act}";
    }
}
