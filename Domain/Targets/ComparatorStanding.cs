using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>The figure of the area to catch up with.</summary>
/// <param name="Area">That area.</param>
/// <param name="Period">The newest period that both have.</param>
/// <param name="Value">Its value then.</param>
public sealed record ComparatorStanding(AreaCode Area, Period Period, decimal Value);
