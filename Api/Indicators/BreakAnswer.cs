using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Indicators;

/// <summary>A declared break: figures from this period on are not comparable with those before.</summary>
/// <param name="From">The first period on the new footing.</param>
/// <param name="Reason">What changed.</param>
/// <param name="Source">Who says so.</param>
public sealed record BreakAnswer(PeriodRef From, string Reason, CitationRef? Source);
