namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Whether an area and its benchmark share people or places, and what was done about it.</summary>
public enum PartOverlap
{
    /// <summary>They share nothing that memberships tell of.</summary>
    None,

    /// <summary>The area is part of the benchmark, and was taken out of it: it is set beside the rest.</summary>
    RemovedFromBenchmark,

    /// <summary>The area is part of the benchmark and could not be taken out, for want of counts.</summary>
    PartOfBenchmark,

    /// <summary>The benchmark is part of the area.</summary>
    ContainsBenchmark,

    /// <summary>A third area is part of both.</summary>
    SharesParts,
}
