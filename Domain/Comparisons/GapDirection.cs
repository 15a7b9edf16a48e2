namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Which way a gap goes over time.</summary>
public enum GapDirection
{
    Widening,
    Narrowing,

    /// <summary>Tested, and no sustained change found.</summary>
    NoClearTrend,

    NotTestable,
}
