using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>How many comparable areas ever kept up the rate that a target needs.</summary>
/// <param name="ChangePerYear">What is needed every year; null where nothing is.</param>
/// <param name="Years">Over how many years spells were looked at: those left, or half of the history where it is shorter. Null without a count.</param>
/// <param name="YearsLeft">From the latest figure to the target's date; null without a count.</param>
/// <param name="SimilarStart">From which values a spell may start: half of the way still to go to either side. Null without a count.</param>
/// <param name="AmongType">The type of the areas looked at.</param>
/// <param name="Comparable">How many had such a start and figures so many years on.</param>
/// <param name="Sustained">How many of them kept up the rate at least once.</param>
/// <param name="Examples">The fastest of them, at most five.</param>
/// <param name="Text">The same in words, or why there is no count.</param>
/// <param name="Reason">A short name of why there is no count; null where there is one.</param>
public sealed record RequiredEffortAnswer(
    double? ChangePerYear,
    double? Years,
    double? YearsLeft,
    IReadOnlyList<double>? SimilarStart,
    AreaType AmongType,
    int? Comparable,
    int? Sustained,
    IReadOnlyList<EffortExampleAnswer> Examples,
    string Text,
    string? Reason
)
{
    public static RequiredEffortAnswer Of(
        TargetQuestion question,
        TargetAssessment assessed,
        Indicator indicator
    )
    {
        var counted = RequiredEffort.Of(question, assessed);
        if (!counted.HasValue)
            return new RequiredEffortAnswer(
                assessed.RequiredPerYear,
                null,
                null,
                null,
                question.Area.Type,
                null,
                null,
                [],
                RequiredEffortText.Why(counted.Reason!.Value),
                WireJson.NameOf(counted.Reason!.Value)
            );
        var effort = counted.Value;
        return new RequiredEffortAnswer(
            effort.ChangePerYear,
            effort.Years,
            effort.YearsLeft,
            [effort.SimilarStart.Lower, effort.SimilarStart.Upper],
            effort.AmongType,
            effort.Comparable,
            effort.Sustained,
            [.. effort.Examples.Select(e => EffortExampleAnswer.Of(e, question.Areas))],
            RequiredEffortText.Of(effort, indicator),
            null
        );
    }
}
