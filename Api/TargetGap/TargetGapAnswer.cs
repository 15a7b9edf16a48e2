using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>An area beside every target of an indicator. Asked for several areas, the answer is <c>results</c> of these.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean and what is aimed at.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Latest">The newest figure with a value; null where there is none.</param>
/// <param name="TargetGaps">One for each target; without any, one that says so.</param>
/// <param name="Reason">Why there are no figures or no targets; null where there are both.</param>
public sealed record TargetGapAnswer(
    string Indicator,
    string Title,
    AreaRef Area,
    string Breakdown,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    string MethodVersion,
    UnitAnswer Unit,
    Polarity Polarity,
    SourceBlock Source,
    ValueAt? Latest,
    IReadOnlyList<TargetGapEntry> TargetGaps,
    string? Reason
);
