namespace RoadmapIndicators.Api.Indicators;

/// <summary>Indicators, in the order of the catalogue.</summary>
/// <param name="Edition">The newest edition behind the list.</param>
/// <param name="CatalogueEdition">The edition of the catalogue.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Indicators">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record IndicatorList(
    int Edition,
    int CatalogueEdition,
    int Total,
    IReadOnlyList<IndicatorAnswer> Indicators,
    string? Reason,
    string? NextCursor
);
