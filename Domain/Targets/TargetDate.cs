using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// When a target year is over, on the time line of a series. It ends on 31 December. Judged by the figures, never by a
/// clock: a target has passed when the latest figure falls at its time or after.
/// </summary>
public static class TargetDate
{
    /// <summary>
    /// For snapshots and single days the turn of the year. For flows the last period of the series' own shape (length
    /// and step) that ends by 31 December: of calendar years the target year, of years from August the one before.
    /// </summary>
    /// <param name="year">The target year.</param>
    /// <param name="points">The figures, oldest first; one or more, of one length.</param>
    /// <param name="indicator">How their periods are read.</param>
    public static double Of(int year, IReadOnlyList<SeriesPoint> points, Indicator indicator)
    {
        var latest = points[^1];
        if (indicator.PeriodKind is PeriodKind.Snapshot or PeriodKind.Day || latest.Period.Months == 0)
            return year + 1;
        var step = Step(points);
        var end = Month(latest) + latest.Period.Months;
        var periods = (int)Math.Floor(((year + 1) * 12 - end) / (double)step);
        return latest.Time + periods * step / 12.0;
    }

    /// <summary>Months from one period to the next: the least seen; a lone period is taken to be followed at its end.</summary>
    private static int Step(IReadOnlyList<SeriesPoint> points)
    {
        var step = int.MaxValue;
        for (var i = 1; i < points.Count; i++)
            if (Month(points[i]) - Month(points[i - 1]) is > 0 and var months)
                step = Math.Min(step, months);
        return step == int.MaxValue ? Math.Min(12, points[^1].Period.Months) : step;
    }

    private static int Month(SeriesPoint point) =>
        point.Period.Start.Year * 12 + point.Period.Start.Month - 1;
}
