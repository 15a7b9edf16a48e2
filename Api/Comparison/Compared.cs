using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>What came of one comparison, whatever the benchmark.</summary>
/// <param name="Benchmark">What the area was set beside.</param>
/// <param name="Headline">The same in plain words.</param>
public sealed record Compared(BenchmarkAnswer Benchmark, string Headline)
{
    public Period? Period { get; init; }

    public FigureDifference? Difference { get; init; }

    public PartOverlap Overlap { get; init; }

    public NeighbourhoodAnswer? Neighbourhood { get; init; }

    /// <summary>How many differences were tested.</summary>
    public int Tested { get; init; }

    /// <summary>Why there is no judgement; null where there is one.</summary>
    public Refusal? Reason { get; init; }

    public string? Explanation { get; init; }
}
