using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>The benchmark asked for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Area">The area, where it is one.</param>
/// <param name="Target">The target's id; null for the one that is most to the point.</param>
public sealed record BenchmarkChoice(BenchmarkKind Kind, AreaCode? Area = null, string? Target = null);
