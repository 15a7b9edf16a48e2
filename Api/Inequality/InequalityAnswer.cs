using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Comparison;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>Gaps within one area. Asked for several areas, the answer is <c>results</c> of these.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">The group that is divided; the total for everybody.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="MethodVersion">The version of the methods.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Groups">Gaps between groups of people, one for each dimension that figures are held by.</param>
/// <param name="GroupsReason">Why there are none; null where there are some.</param>
/// <param name="Areas">The gap between the local authorities inside the area; null where there is none.</param>
/// <param name="AreasReason">Why there is none; null where there is one.</param>
/// <param name="Deprivation">The slope and relative index of inequality.</param>
/// <param name="MultipleComparisons">How many differences this answer tests at once.</param>
/// <param name="Headline">The gaps in plain words.</param>
/// <param name="Reason">Why there is no gap at all; null where there is one.</param>
public sealed record InequalityAnswer(
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
    IReadOnlyList<InequalityGapAnswer> Groups,
    string? GroupsReason,
    InequalityGapAnswer? Areas,
    string? AreasReason,
    DeprivationAnswer Deprivation,
    MultipleComparisons MultipleComparisons,
    string Headline,
    string? Reason
);
