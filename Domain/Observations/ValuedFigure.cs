using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// A figure that has a value, as far as areas of one period and breakdown are told apart by it. Many are read one after
/// the other, so they stand side by side in memory, where figures of one period would each be somewhere else.
/// </summary>
/// <param name="Area">Where.</param>
/// <param name="Value">In the indicator's unit, with the digits that were published.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher says of it.</param>
public readonly record struct ValuedFigure(
    AreaCode Area,
    decimal Value,
    decimal? Lower = null,
    decimal? Upper = null,
    ObservationStatus Status = ObservationStatus.Normal
);
