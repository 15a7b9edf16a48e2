using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>One period of a projection, in the unit of the series.</summary>
/// <param name="Period">When.</param>
/// <param name="Horizon">Whole steps or years ahead.</param>
/// <param name="Value">The projected value, a median.</param>
/// <param name="Interval80">Null where the past had no error, so that nothing is known of the future's.</param>
/// <param name="Interval95">Null where the past had no error.</param>
/// <param name="IsClipped">Whether something was cut off at a bound of the indicator.</param>
public sealed record PathPoint(
    Period Period,
    int Horizon,
    double Value,
    Interval? Interval80,
    Interval? Interval95,
    bool IsClipped
);
