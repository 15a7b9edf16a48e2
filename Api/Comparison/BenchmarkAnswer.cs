using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>What the area was set beside.</summary>
/// <param name="Kind">An area, the areas most like it, or a target.</param>
/// <param name="Label">In words.</param>
/// <param name="Area">The area, where it is one.</param>
/// <param name="Target">The target's id, where it is one.</param>
/// <param name="Value">What was compared with: the area's value, or that of the rest of it; the median; the level.</param>
/// <param name="Limits">95 % limits of that, lower and upper; null where none are known or needed.</param>
public sealed record BenchmarkAnswer(
    BenchmarkKind Kind,
    string Label,
    AreaRef? Area,
    string? Target,
    decimal? Value,
    IReadOnlyList<double>? Limits
);
