using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>What is to be compared.</summary>
/// <param name="Subjects">The areas, all of one indicator, state and group; one or more.</param>
/// <param name="Benchmark">What they are set beside.</param>
/// <param name="Period">When.</param>
/// <param name="Features">By what areas are alike, where neighbours are asked for.</param>
public sealed record ComparisonQuestion(
    IReadOnlyList<Subject> Subjects,
    BenchmarkChoice Benchmark,
    OnePeriod Period,
    IReadOnlyList<NeighbourFeature> Features
);
