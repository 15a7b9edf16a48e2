using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>The area's place.</summary>
/// <param name="Period">When.</param>
/// <param name="Place">From 1, the best; equal values share the better place.</param>
/// <param name="Of">How many areas have a value.</param>
/// <param name="Ties">How many others share the place.</param>
/// <param name="Leader">An area in the place that is aimed at.</param>
/// <param name="LeaderValue">Its value.</param>
public sealed record RankAnswer(
    PeriodRef Period,
    int Place,
    int Of,
    int Ties,
    AreaRef Leader,
    decimal LeaderValue
);
