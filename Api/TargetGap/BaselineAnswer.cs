using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>Where the journey is measured from.</summary>
/// <param name="Period">When; null where the source gives a date only in its own words.</param>
/// <param name="Label">When, in words.</param>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="Published">Whether the target's source gave it; else it is the first figure of the latest segment.</param>
public sealed record BaselineAnswer(PeriodRef? Period, string Label, decimal Value, bool Published);
