namespace RoadmapIndicators.Api.Areas;

/// <summary>Areas, in the order of their codes.</summary>
/// <param name="CatalogueEdition">The edition of the catalogue that describes them.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Areas">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record AreaList(
    int CatalogueEdition,
    int Total,
    IReadOnlyList<AreaSummary> Areas,
    string? Reason,
    string? NextCursor
);
