using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>An area's place in a ranking.</summary>
/// <param name="Figure">The figure ranked; it names the area.</param>
/// <param name="Rank">From 1; equal values share the better place, and the next place is left out.</param>
/// <param name="Ties">How many others share the place.</param>
/// <param name="Quantile">The group, 1 for the lowest values; null where there are fewer areas than groups.</param>
public readonly record struct RankedArea(ValuedFigure Figure, int Rank, int Ties, int? Quantile);
