using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>Areas of one type in the order of their values.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="AreaType">What kind of areas.</param>
/// <param name="Within">Members of this area only; null for all.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Period">When; null where there is nothing to rank.</param>
/// <param name="Order">highestFirst, or lowestFirst where lower is better.</param>
/// <param name="Quantiles">Into how many groups the areas are divided.</param>
/// <param name="QuantilesReason">Why there are no groups; null where there are.</param>
/// <param name="Total">How many areas are ranked, in all pages.</param>
/// <param name="Ranking">This page.</param>
/// <param name="LeftOut">Areas that could not be ranked, and why.</param>
/// <param name="Headline">The same in plain words.</param>
/// <param name="Reason">Why nothing is ranked; null where something is.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record RankingAnswer(
    string Indicator,
    string Title,
    string Breakdown,
    AreaType AreaType,
    AreaRef? Within,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    UnitAnswer Unit,
    Polarity Polarity,
    SourceBlock Source,
    PeriodRef? Period,
    string Order,
    int Quantiles,
    string? QuantilesReason,
    int Total,
    IReadOnlyList<RankedAreaAnswer> Ranking,
    IReadOnlyList<LeftOutAnswer> LeftOut,
    string Headline,
    string? Reason,
    string? NextCursor
);
