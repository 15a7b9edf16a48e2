using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>A declared break: figures from this period on are not comparable with those before.</summary>
/// <param name="From">The first period on the new footing. Compared by its first day.</param>
/// <param name="Reason">What changed.</param>
/// <param name="Source">Who says so.</param>
public sealed record SeriesBreak(Period From, string Reason, Citation? Source);
