using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;

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
        var step = PeriodSteps.Least(points);
        var end = PeriodSteps.Month(latest) + latest.Period.Months;
        var periods = (int)Math.Floor(((year + 1) * 12 - end) / (double)step);
        return latest.Time + periods * step / 12.0;
    }
}
