namespace RoadmapIndicators.Ingestion.Review;

/// <summary>Finds periods that stand in the wrong time: not begun on the day of publication, or gone back.</summary>
public static class PeriodOrder
{
    /// <summary>A period that had not begun when the release came out cannot have been measured.</summary>
    public static Finding? FindNotBegun(ReviewedGroup group, ReviewedRelease release)
    {
        if (
            group.Periods.LastOrDefault(period => period.IsReleased) is not { } newest
            || newest.Period.Start <= release.PublishedOn
        )
            return null;
        return new(
            "periodNotBegun",
            $"Period not begun: the release of {release.PublishedOn:d MMMM yyyy} gives figures{FindingText.Of(group)} for {newest.Period.Label}, which had not begun (such as {FindingText.Examples(group, release.Areas, newest.Released)}). The label is probably wrong. {FindingText.Act}"
        );
    }

    /// <summary>
    /// A release that is older than what its source gave before, and that fills in a period never held. Figures of an
    /// older period that is held are left to the other rules: they may be a correction. Of two releases of one day
    /// nobody knows the order.
    /// </summary>
    public static Finding? FindGoneBack(ReviewedGroup group, ReviewedRelease release)
    {
        if (
            GoneBack(group, release) is not { } newest
            || newest.IsHeld
            || release.Before!.LastPublished == release.PublishedOn
            || group.Periods.LastOrDefault(period => period.IsHeld) is not { } held
            || held.Period < newest.Period
        )
            return null;
        return new(
            "periodGoneBack",
            $"Period gone back: the newest figures{FindingText.Of(group)} are for {newest.Period.Label}, which is older than {held.Period.Label} that is held already, and was never given before (such as {FindingText.Examples(group, release.Areas, newest.Released)}). The label is probably wrong. {FindingText.Act}"
        );
    }

    /// <summary>The same where nothing speaks against publishing.</summary>
    public static Finding? FlagGoneBack(ReviewedGroup group, ReviewedRelease release) =>
        GoneBack(group, release) is { } newest
            ? new(
                "periodGoneBack",
                $"The newest figures{FindingText.Of(group)} are for {newest.Period.Label}; the source has given newer periods before."
            )
            : null;

    private static ReviewedPeriod? GoneBack(ReviewedGroup group, ReviewedRelease release) =>
        group.Periods.LastOrDefault(period => period.IsReleased) is { } newest
        && newest.Period.Start < release.Before?.NewestPeriod
            ? newest
            : null;
}
