using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>An area that is like another.</summary>
/// <param name="Area">The area.</param>
/// <param name="Distance">Root mean square difference over the features, in standard deviations.</param>
public sealed record Neighbour(AreaCode Area, double Distance);
