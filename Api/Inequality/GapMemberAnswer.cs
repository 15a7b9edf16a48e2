using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>One of those between whom there is a gap.</summary>
/// <param name="Key">The key of the breakdown, or the code of the area.</param>
/// <param name="Name">For people.</param>
/// <param name="Value">Its value in the period; null where it has none.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Numerator">The count above the line, where published.</param>
/// <param name="Denominator">The count below the line, where published.</param>
/// <param name="Status">What the publisher says of the figure; null where none is held.</param>
public sealed record GapMemberAnswer(
    string Key,
    string Name,
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    decimal? Numerator,
    decimal? Denominator,
    ObservationStatus? Status
);
