using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>A published target, with what it was set for and where it was published.</summary>
/// <param name="Id">Its stable name, such as T11.</param>
/// <param name="Indicator">The slug of the indicator it is read against.</param>
/// <param name="Statement">What it asks for, in our words.</param>
/// <param name="Kind">What sort of target it is.</param>
/// <param name="Operator">How a value meets it.</param>
/// <param name="Value">
/// In the indicator's unit (absolute, count), a place from 1 (rank), or per cent of the base (reduction). For a
/// comparator gap: the comparator's level when the target was set, for information. Null where none was stated.
/// </param>
/// <param name="Unit">The unit the target was stated in.</param>
/// <param name="By">The year by whose end it is to be met; null where none was stated.</param>
/// <param name="ByNote">What the source says of the date, where it is not a year.</param>
/// <param name="AppliesTo">The area it was set for; null where that area has no code of its own.</param>
/// <param name="AppliesToName">The area it was set for, in words.</param>
/// <param name="Comparator">For a comparator gap: the area to catch up with.</param>
/// <param name="RankedAmong">For a rank: the type of area ranked.</param>
/// <param name="BaselineValue">The source's own starting value; null where none was stated.</param>
/// <param name="BaselinePeriod">When that was, in the source's words.</param>
/// <param name="DefinitionMatch">Whether the series held measures what the target was set for.</param>
/// <param name="DefinitionNote">Why.</param>
/// <param name="Source">Where the target was published.</param>
public sealed record Target(
    string Id,
    string Indicator,
    string Statement,
    TargetKind Kind,
    TargetOperator Operator,
    decimal? Value,
    string Unit,
    int? By,
    string? ByNote,
    AreaCode? AppliesTo,
    string AppliesToName,
    AreaCode? Comparator,
    AreaType? RankedAmong,
    decimal? BaselineValue,
    string? BaselinePeriod,
    DefinitionMatch DefinitionMatch,
    string DefinitionNote,
    Citation Source
);
