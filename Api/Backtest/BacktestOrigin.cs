using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>What the method would have said when a figure was the latest.</summary>
/// <param name="Origin">The latest figure known, which is also what "no change" would have said.</param>
/// <param name="Method">What the default method came to.</param>
/// <param name="Points">The later figures, oldest first.</param>
public sealed record BacktestOrigin(
    ValueAt Origin,
    ProjectionMethod Method,
    IReadOnlyList<BacktestPoint> Points
);
