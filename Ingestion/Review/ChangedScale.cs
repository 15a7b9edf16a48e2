using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds figures that are many times what they were in many areas at once: another unit, percentages for fractions,
/// thousands for ones, or another column. Real shocks have doubled the claimants everywhere in a year; none that was
/// measured came near the factor that is asked for here.
/// </summary>
public static class ChangedScale
{
    public static Finding? Find(ReviewedGroup group, ReviewedRelease release)
    {
        foreach (var released in group.Periods.Where(period => period.IsReleased))
        {
            if (
                group.BaselineOf(released) is not { } baseline
                || BreakBetween(release.Indicator, baseline, released)
                || ShareScaled(released.Released, baseline.Held) is not { } share
            )
                continue;
            var history = group
                .Steps()
                .Select(step => ShareScaled(step.Later.Held, step.Earlier.Held))
                .OfType<double>()
                .ToList();
            var least =
                baseline == released || history.Count > 0
                    ? ReviewThresholds.ScaledShare
                    : 2 * ReviewThresholds.ScaledShare;
            if (share < least || history.Any(then => then * ReviewThresholds.ScaledAgainstHistory > share))
                continue;
            var (now, then) = PanelStatistics.Common(released.Released, baseline.Held);
            var factor = PanelStatistics.Median(
                now.Zip(then).Where(p => p.Second != 0).Select(p => p.First / p.Second)
            );
            return new(
                "changedScale",
                $"Changed scale: {share:0%} of areas{FindingText.Of(group)} changed by a factor of {ReviewThresholds.ScaleFactor} or more from what is held for {(baseline == released ? "the same period, " : "")}{baseline.Period.Label} to what is given for {released.Period.Label} (the median is {FindingText.Number(Math.Round(factor, 4))} times what it was), such as {FindingText.Changes(group, release.Areas, baseline.Held, released.Released, IsScaled)}. The unit has probably changed, or the values are of another column. {FindingText.Act}"
            );
        }
        return null;
    }

    /// <summary>Whether the catalogue declares a break that explains a change between two periods.</summary>
    internal static bool BreakBetween(Indicator indicator, ReviewedPeriod earlier, ReviewedPeriod later) =>
        indicator.Breaks.Any(b =>
            b.Areas.Count == 0 && b.From.Start > earlier.Period.Start && b.From.Start <= later.Period.Start
        );

    // Values around zero (progress scores) have no factors: there the spread of the areas is compared instead.
    private static double? ShareScaled(double[] now, double[] before)
    {
        var (x, y) = PanelStatistics.Common(now, before);
        if (x.Length < ReviewThresholds.FewestAreas)
            return null;
        var positive = x.Zip(y).Where(p => p.First > 0 && p.Second > 0).ToList();
        if (positive.Count >= 0.9 * x.Length)
            return (double)positive.Count(p => IsScaled(p.Second, p.First)) / positive.Count;
        var (nowSpread, spread) = (PanelStatistics.Spread(x), PanelStatistics.Spread(y));
        return spread > 0 && nowSpread > 0 ? (IsScaled(spread, nowSpread) ? 1 : 0) : null;
    }

    private static bool IsScaled(double from, double to) =>
        from > 0 && to > 0 && Math.Max(to / from, from / to) >= ReviewThresholds.ScaleFactor * (1 - 1e-9);
}
