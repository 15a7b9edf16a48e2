using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>A figure that has a value, placed on a line of years.</summary>
/// <param name="Period">When.</param>
/// <param name="Value">In the indicator's unit, with the digits that were published.</param>
/// <param name="Time">In years, as the indicator's periods are read.</param>
/// <param name="Status">What the publisher says of it.</param>
public readonly record struct SeriesPoint(
    Period Period,
    decimal Value,
    double Time,
    ObservationStatus Status = ObservationStatus.Normal
);
