namespace RoadmapIndicators.Domain.Projections;

/// <summary>What a projection counts time in.</summary>
public enum ProjectionClock
{
    /// <summary>Steps of an equally spaced series of periods.</summary>
    Steps,

    /// <summary>Years, fractions included, for snapshots taken at a point in time.</summary>
    Years,
}
