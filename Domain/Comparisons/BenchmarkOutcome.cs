namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>How a value compares with a benchmark.</summary>
public enum BenchmarkOutcome
{
    /// <summary>The interval or the benchmark is missing.</summary>
    NotCompared,

    /// <summary>The benchmark lies inside the interval; touching a limit counts as inside.</summary>
    Similar,

    Better,
    Worse,

    /// <summary>Above, where no direction is better.</summary>
    Higher,

    /// <summary>Below, where no direction is better.</summary>
    Lower,

    /// <summary>Better at 99.8 %.</summary>
    Best,

    /// <summary>Worse at 99.8 %.</summary>
    Worst,

    /// <summary>Above at 99.8 %, where no direction is better.</summary>
    Higher998,

    /// <summary>Below at 99.8 %, where no direction is better.</summary>
    Lower998,
}
