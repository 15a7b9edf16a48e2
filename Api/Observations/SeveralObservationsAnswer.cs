using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Figures of several indicators, by indicator, breakdown, area and period.</summary>
/// <param name="Edition">The newest edition behind them; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="Indicators">The indicators, each with its unit, edition and source.</param>
/// <param name="Total">How many figures there are in all pages.</param>
/// <param name="Observations">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="WithoutFigures">Areas that were named and have no figure here.</param>
/// <param name="Permalink">This query pinned: it gives this answer for ever.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record SeveralObservationsAnswer(
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    IReadOnlyList<IndicatorPart> Indicators,
    int Total,
    IReadOnlyList<FigureRow> Observations,
    string? Reason,
    IReadOnlyList<AreaRef> WithoutFigures,
    string Permalink,
    string? NextCursor
);
