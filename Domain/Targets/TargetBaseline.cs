using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>Where the journey to a target is measured from.</summary>
/// <param name="Period">When; null where the source gives a date only in its own words.</param>
/// <param name="Label">When, in words.</param>
/// <param name="Value">In the unit of the series.</param>
/// <param name="Published">Whether the target's source gave it; else it is the first figure of the latest segment.</param>
public sealed record TargetBaseline(Period? Period, string Label, decimal Value, bool Published);
