using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>The target that an area is set beside.</summary>
/// <param name="Id">Its stable name; null for one that the asker supposes.</param>
/// <param name="Kind">What sort of target it is.</param>
/// <param name="Statement">What it asks for, in our words.</param>
/// <param name="Operator">How a value meets it.</param>
/// <param name="Value">As stated: a level, place, cut or number; for a comparator gap the level when it was set.</param>
/// <param name="Unit">The unit it was stated in.</param>
/// <param name="Level">The level to reach now, in the indicator's unit: for a comparator gap the comparator's.</param>
/// <param name="By">The year by whose end it is to be met; null where none was stated.</param>
/// <param name="ByNote">What the source says of the date, where it is not a year.</param>
/// <param name="AppliesTo">The area it was set for, and how the area asked for stands to it.</param>
/// <param name="Comparator">For a comparator gap: the area to catch up with, and its figure.</param>
/// <param name="RankedAmong">For a rank: the type of area ranked.</param>
/// <param name="DefinitionMatch">Whether the series measures what it was set for.</param>
/// <param name="DefinitionNote">Why.</param>
/// <param name="Source">Where it was published; null for one that the asker supposes.</param>
public sealed record TargetRef(
    string? Id,
    TargetKind Kind,
    string Statement,
    TargetOperator Operator,
    decimal? Value,
    string Unit,
    decimal? Level,
    int? By,
    string? ByNote,
    TargetAppliesTo AppliesTo,
    TargetComparator? Comparator,
    AreaType? RankedAmong,
    DefinitionMatch DefinitionMatch,
    string DefinitionNote,
    CitationRef? Source
);
