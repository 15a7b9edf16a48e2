using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>An indicator by which areas are told to be alike.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Panel">Its figures.</param>
public sealed record NeighbourFeature(Indicator Indicator, Panel Panel);
