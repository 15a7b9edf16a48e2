using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>How fast a gap has been closing of late.</summary>
/// <param name="ChangePerYear">In the unit of the series; for a comparator gap of the difference.</param>
/// <param name="Ratio">Over what is required; null where nothing is.</param>
/// <param name="Status">What the ratio says; null where there is none.</param>
/// <param name="From">The first figure it was measured between.</param>
/// <param name="To">The last.</param>
public sealed record TargetPace(
    double ChangePerYear,
    double? Ratio,
    PaceStatus? Status,
    SeriesPoint From,
    SeriesPoint To
);
