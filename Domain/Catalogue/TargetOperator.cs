namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>How a value meets a target's level.</summary>
public enum TargetOperator
{
    /// <summary>At the level or above it.</summary>
    AtLeast,

    /// <summary>Above the level.</summary>
    Above,

    /// <summary>At the level or below it.</summary>
    AtMost,

    /// <summary>Below the level.</summary>
    Below,
}
