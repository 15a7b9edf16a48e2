using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>The area to catch up with, and its figure for the same period.</summary>
/// <param name="Code">GSS code.</param>
/// <param name="Name">For display.</param>
/// <param name="Period">The newest period that both areas have; null where they share none.</param>
/// <param name="Value">Its value then.</param>
public sealed record TargetComparator(string Code, string Name, PeriodRef? Period, decimal? Value);
