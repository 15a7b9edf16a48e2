using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Domain;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>How an area's figures were revised. Asked for several areas, the answer is <c>results</c> of these.</summary>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Area">Where.</param>
/// <param name="Breakdown">Of whom.</param>
/// <param name="Edition">The edition that last changed the indicator's figures; null where none are held.</param>
/// <param name="EditionDate">When that edition's release was published.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that says what they mean.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Polarity">Which way is better.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Summary">How much is revised as a rule.</param>
/// <param name="Periods">Each period with every figure it had, oldest period first.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="Permalink">This query pinned to its edition.</param>
public sealed record RevisionsAnswer(
    string Indicator,
    string Title,
    AreaRef Area,
    string Breakdown,
    int? Edition,
    DateOnly? EditionDate,
    int CatalogueEdition,
    UnitAnswer Unit,
    Polarity Polarity,
    SourceBlock Source,
    RevisionSummary Summary,
    IReadOnlyList<PeriodRevisions> Periods,
    string? Reason,
    string Permalink
);
