using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>An area that kept up a rate.</summary>
/// <param name="Area">The area.</param>
/// <param name="From">Where it started.</param>
/// <param name="To">Where it came to.</param>
/// <param name="ChangePerYear">In the indicator's unit.</param>
public sealed record EffortExample(AreaCode Area, SeriesPoint From, SeriesPoint To, double ChangePerYear);
