using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Progress;

/// <summary>How a measure stands towards one target, in short; <c>/v1/indicators/{slug}/target-gap</c> has all of it.</summary>
/// <param name="Id">The target.</param>
/// <param name="Statement">What it asks for, in our words.</param>
/// <param name="AppliesTo">The area it was set for, in words.</param>
/// <param name="Relation">How the area asked for stands to that.</param>
/// <param name="Level">The level to reach now, in the indicator's unit; null where there is none.</param>
/// <param name="By">The year by whose end it is to be met; null where none was stated.</param>
/// <param name="DefinitionMatch">Whether the series measures what it was set for.</param>
/// <param name="Status">How the area stands.</param>
/// <param name="ToClose">What is still to be gained; zero once met.</param>
/// <param name="RequiredPerYear">Change per year that would just meet it in time; null where none is needed.</param>
/// <param name="PacePerYear">Change per year over the last three years; null below three figures.</param>
/// <param name="Reason">Why the status is what it is, where the figures alone do not say.</param>
public sealed record MeasureTargetAnswer(
    string Id,
    string Statement,
    string AppliesTo,
    TargetRelation Relation,
    decimal? Level,
    int? By,
    DefinitionMatch DefinitionMatch,
    TargetStatus Status,
    decimal? ToClose,
    double? RequiredPerYear,
    double? PacePerYear,
    string? Reason
)
{
    /// <param name="assessed">An assessment that has a target.</param>
    public static MeasureTargetAnswer Of(TargetAssessment assessed) =>
        new(
            assessed.Target!.Id,
            assessed.Target.Statement,
            assessed.Target.AppliesToName,
            assessed.Relation!.Value,
            assessed.Level,
            assessed.Target.By,
            assessed.Target.DefinitionMatch,
            assessed.Status,
            assessed.ToClose,
            assessed.RequiredPerYear,
            assessed.Pace?.ChangePerYear,
            assessed.Reason
        );
}
