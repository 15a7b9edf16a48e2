using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// A figure that has a value, as far as areas of one period and breakdown are told apart by it. Many are read one after
/// the other, so they are made one after the other and lie side by side in memory, where the observations of one period
/// each lie somewhere else.
/// </summary>
/// <param name="Area">Where.</param>
/// <param name="AreaAt">The area's place among those of the panel, from 0.</param>
/// <param name="Value">In the indicator's unit, with the digits that were published.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher says of it.</param>
public sealed record ValuedFigure(
    AreaCode Area,
    int AreaAt,
    decimal Value,
    decimal? Lower = null,
    decimal? Upper = null,
    ObservationStatus Status = ObservationStatus.Normal
);
