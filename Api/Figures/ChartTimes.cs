using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Figures;

/// <summary>
/// Where periods stand on the axis of years. Calendar years stand at their number, so that the figure of 2023 is above
/// "2023"; snapshots at their day, everything else in its middle.
/// </summary>
/// <param name="AreYears">Whether all periods are calendar years.</param>
/// <param name="AreSnapshots">Whether they are states on a day.</param>
public sealed record ChartTimes(bool AreYears, bool AreSnapshots)
{
    public double Of(Period period) =>
        AreYears ? period.Start.Year
        : AreSnapshots || period.Months == 0 ? period.TimeByDay
        : period.Time + period.Months / 24.0;

    /// <summary>The end of a year, by which a target is to be met.</summary>
    public double EndOf(int year) =>
        AreYears ? year
        : AreSnapshots ? year + 1
        : year + 0.5;
}
