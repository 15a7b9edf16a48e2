namespace RoadmapIndicators.Domain;

/// <summary>Which way an indicator should move.</summary>
public enum DesiredDirection
{
    /// <summary>Higher is better; a target is met at or above its value.</summary>
    Up,

    /// <summary>Lower is better; a target is met at or below its value.</summary>
    Down,
}

/// <summary>The direction as a sign.</summary>
public static class DesiredDirectionSign
{
    /// <summary>+1 where higher is better, -1 where lower is better.</summary>
    public static int Sign(this DesiredDirection direction) => direction == DesiredDirection.Up ? 1 : -1;

    /// <summary>Whether a value is at the bar or on the desired side of it, in full precision.</summary>
    public static bool IsReachedBy(this DesiredDirection direction, double bar, double value) =>
        direction == DesiredDirection.Up ? value >= bar : value <= bar;
}
