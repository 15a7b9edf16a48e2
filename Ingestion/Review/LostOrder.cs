namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds values that have lost their places: areas keep their order from period to period far better in this series
/// than they do now, while the level has stayed. A shock can reorder areas too, but it moves the level with them (the
/// absences of 2021 and 2022 did both).
/// </summary>
public static class LostOrder
{
    public static Finding? Find(ReviewedGroup group, ReviewedRelease release)
    {
        foreach (var released in group.Periods.Where(period => period.IsReleased))
        {
            if (
                group.BaselineOf(released) is not { } baseline
                || ChangedScale.BreakBetween(release.Indicator, baseline, released)
            )
                continue;
            var pair = PanelStatistics.Common(released.Released, baseline.Held, group.Commonest);
            if (PanelStatistics.RankCorrelation(pair) is not { } now)
                continue;
            var usual = baseline == released ? 1 : Usual(group);
            var lost =
                baseline == released
                    ? now < ReviewThresholds.SamePeriodCorrelation
                    : usual is { } before && IsLost(now, before, pair);
            if (lost)
                return new(
                    "lostOrder",
                    $"Lost order: the order of areas{FindingText.Of(group)} for {released.Period.Label} has little to do with that {(baseline == released ? "held for the same period" : $"held for {baseline.Period.Label}")} (rank correlation {now:0.00}{(baseline == released ? "" : $", usually {usual:0.00}")}), such as {FindingText.Changes(group, release.Areas, baseline.Held, released.Released, (a, b) => a != b)}. The values probably stand in the wrong rows or are of something else. {FindingText.Act}"
                );
        }
        return null;
    }

    private static double? Usual(ReviewedGroup group)
    {
        var history = group
            .Steps()
            .Select(step =>
                PanelStatistics.RankCorrelation(
                    PanelStatistics.Common(step.Later.Held, step.Earlier.Held, group.Commonest)
                )
            )
            .OfType<double>()
            .Select(PanelStatistics.FisherZ)
            .ToList();
        return history.Count == 0 ? null : Math.Tanh(PanelStatistics.Median(history));
    }

    private static bool IsLost(double now, double usual, (double[] Now, double[] Before) pair)
    {
        var drop = PanelStatistics.FisherZ(usual) - PanelStatistics.FisherZ(now);
        if (drop > ReviewThresholds.CertainDrop && now < 2 * ReviewThresholds.LostCorrelation)
            return true;
        if (now >= ReviewThresholds.LostCorrelation || drop <= ReviewThresholds.CorrelationDrop)
            return false;
        if (now < -ReviewThresholds.LostCorrelation)
            return true;
        var (level, before) = (PanelStatistics.Median(pair.Now), PanelStatistics.Median(pair.Before));
        return level > 0
            && before > 0
            && Math.Max(level / before, before / level) < ReviewThresholds.UnchangedLevel;
    }
}
