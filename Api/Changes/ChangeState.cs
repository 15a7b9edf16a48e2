using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Changes;

/// <summary>A figure before or after a change.</summary>
/// <param name="Value">In the indicator's unit; null where there is none, as status says.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher says of the figure, or why there is none.</param>
/// <param name="Marker">The publisher's own marker, as written.</param>
/// <param name="Release">The release that said so: <c>/v1/releases/{id}</c>.</param>
public sealed record ChangeState(
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    ObservationStatus Status,
    string? Marker,
    long Release
);
