namespace RoadmapIndicators.Domain;

/// <summary>What a desired direction means for numbers.</summary>
public static class DesiredDirections
{
    /// <summary>+1 where higher is better, -1 where lower is better.</summary>
    public static int Sign(this DesiredDirection direction) => direction == DesiredDirection.Up ? 1 : -1;

    /// <summary>Whether a value is at the bar or on the desired side of it, in full precision.</summary>
    public static bool IsReachedBy(this DesiredDirection direction, double bar, double value) =>
        direction == DesiredDirection.Up ? value >= bar : value <= bar;
}
