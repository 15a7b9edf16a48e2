using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>A published target.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Indicator">The indicator it is read against.</param>
/// <param name="Statement">What it asks for, in our words.</param>
/// <param name="Kind">What sort of target it is.</param>
/// <param name="Operator">How a value meets it.</param>
/// <param name="Value">Its level, place, cut or number; for a comparator gap the level when it was set.</param>
/// <param name="Unit">The unit it was stated in.</param>
/// <param name="By">The year by whose end it is to be met; null where none was stated.</param>
/// <param name="ByNote">What the source says of the date, where it is not a year.</param>
/// <param name="AppliesTo">The area it was set for.</param>
/// <param name="Comparator">For a comparator gap: the area to catch up with.</param>
/// <param name="RankedAmong">For a rank: the type of area ranked.</param>
/// <param name="BaselineValue">The source's own starting value.</param>
/// <param name="BaselinePeriod">When that was, in the source's words.</param>
/// <param name="DefinitionMatch">Whether the series held measures what the target was set for.</param>
/// <param name="DefinitionNote">Why.</param>
/// <param name="Source">Where it was published.</param>
public sealed record TargetAnswer(
    string Id,
    string Indicator,
    string Statement,
    TargetKind Kind,
    TargetOperator Operator,
    decimal? Value,
    string Unit,
    int? By,
    string? ByNote,
    TargetScope AppliesTo,
    AreaRef? Comparator,
    AreaType? RankedAmong,
    decimal? BaselineValue,
    string? BaselinePeriod,
    DefinitionMatch DefinitionMatch,
    string DefinitionNote,
    CitationRef Source
)
{
    public static TargetAnswer Of(Target target, AreaRegister areas) =>
        new(
            target.Id,
            target.Indicator,
            target.Statement,
            target.Kind,
            target.Operator,
            target.Value,
            target.Unit,
            target.By,
            target.ByNote,
            new TargetScope(target.AppliesTo?.Value, target.AppliesToName),
            target.Comparator is null ? null : AreaRef.Of(target.Comparator, areas),
            target.RankedAmong,
            target.BaselineValue,
            target.BaselinePeriod,
            target.DefinitionMatch,
            target.DefinitionNote,
            CitationRef.Of(target.Source)
        );
}
