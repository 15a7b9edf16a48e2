using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Figures of one indicator, by breakdown, area and period.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Total">How many figures there are in all pages.</param>
/// <param name="Observations">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="WithoutFigures">Areas that were named and have no figure here.</param>
/// <param name="Permalink">This query pinned to its edition: it gives this answer for ever.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record ObservationsAnswer(
    string Indicator,
    string Title,
    UnitAnswer Unit,
    Polarity Polarity,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    SourceBlock Source,
    int Total,
    IReadOnlyList<ObservationRow> Observations,
    string? Reason,
    IReadOnlyList<AreaRef> WithoutFigures,
    string Permalink,
    string? NextCursor
);
