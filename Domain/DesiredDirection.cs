namespace RoadmapIndicators.Domain;

/// <summary>Which way an indicator should move.</summary>
public enum DesiredDirection
{
    /// <summary>Higher is better; a target is met at or above its value.</summary>
    Up,

    /// <summary>Lower is better; a target is met at or below its value.</summary>
    Down,
}
