namespace RoadmapIndicators.Domain.Trends;

/// <summary>What a test says about the direction of a series.</summary>
public enum TrendDirection
{
    Increasing,
    Decreasing,

    /// <summary>The test was made and found no sustained change.</summary>
    NoClearTrend,

    /// <summary>No outcome of the test could have been significant, so it says nothing.</summary>
    NotTestable,
}
