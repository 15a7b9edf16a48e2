using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>One part of a whole, with what it brought.</summary>
/// <param name="Area">Where.</param>
/// <param name="Via">The area named that it stands for; null where it was named itself.</param>
/// <param name="Value">Its published value; null where there is none.</param>
/// <param name="Numerator">The count above the line, where published.</param>
/// <param name="Denominator">The count below the line, where published.</param>
/// <param name="Status">What the publisher says of the figure; null where none is held.</param>
public sealed record AggregatePartAnswer(
    AreaRef Area,
    AreaRef? Via,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    ObservationStatus? Status
);
