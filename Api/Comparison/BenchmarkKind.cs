namespace RoadmapIndicators.Api.Comparison;

/// <summary>What an area is set beside.</summary>
public enum BenchmarkKind
{
    /// <summary>Another area.</summary>
    Area,

    /// <summary>The areas most like it.</summary>
    Neighbours,

    /// <summary>A level that is aimed at.</summary>
    Target,
}
