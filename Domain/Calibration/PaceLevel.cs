using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// The value that the past's mean change per year would bring. Meeting it is the event whose probability is scored where
/// no target gives one: every series has it, and it is neither nearly certain nor nearly impossible.
/// </summary>
public static class PaceLevel
{
    /// <param name="series">The figures that were known.</param>
    /// <param name="horizonInYears">How far ahead.</param>
    /// <returns>In the unit of the series; null where it lies at a bound or beyond.</returns>
    public static double? Of(ProjectionSeries series, double horizonInYears)
    {
        var years = series.Times[^1] - series.Times[0];
        var pace = (series.Values[^1] - series.Values[0]) / years;
        var level = series.Values[^1] + pace * horizonInYears;
        return level > series.Bounds.Floor && level < series.Bounds.Ceiling ? level : null;
    }

    /// <summary>The side that counts: at the level or below where lower is better, else at or above.</summary>
    public static DesiredDirection Desired(Polarity polarity) =>
        polarity == Polarity.LowerIsBetter ? DesiredDirection.Down : DesiredDirection.Up;
}
