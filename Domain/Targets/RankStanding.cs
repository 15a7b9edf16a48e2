using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>An area's place among areas of its type.</summary>
/// <param name="Period">When.</param>
/// <param name="Place">From 1, the best; equal values share the better place.</param>
/// <param name="Of">How many areas have a value.</param>
/// <param name="Ties">How many others share the place.</param>
/// <param name="Leader">An area in the place that is aimed at.</param>
/// <param name="LeaderValue">Its value: to share its place is to reach it.</param>
public sealed record RankStanding(
    Period Period,
    int Place,
    int Of,
    int Ties,
    AreaCode Leader,
    decimal LeaderValue
);
