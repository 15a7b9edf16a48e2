using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>What a period's figure was for a time.</summary>
/// <param name="Value">In the indicator's unit; null where there was none, as status says.</param>
/// <param name="Lower">Lower 95 % confidence limit as published.</param>
/// <param name="Upper">Upper 95 % confidence limit as published.</param>
/// <param name="Status">What the publisher said of the figure, or why there was none.</param>
/// <param name="Marker">The publisher's own marker, as written.</param>
/// <param name="Edition">The first edition in which it held.</param>
/// <param name="EditionDate">When the release of that edition was published.</param>
/// <param name="Release">The release that said so: <c>/v1/releases/{id}</c>.</param>
/// <param name="UntilEdition">The first edition in which it held no longer; null while it does.</param>
/// <param name="Withdrawn">Whether it ended without another in its place.</param>
/// <param name="Change">The value less the one before it; null where either is not there.</param>
public sealed record VintageValue(
    decimal? Value,
    decimal? Lower,
    decimal? Upper,
    ObservationStatus Status,
    string? Marker,
    int Edition,
    DateOnly EditionDate,
    long Release,
    int? UntilEdition,
    bool Withdrawn,
    decimal? Change
);
