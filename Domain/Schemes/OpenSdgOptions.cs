namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The options of the Open SDG progress measure for one series, with its defaults.</summary>
public sealed record OpenSdgOptions
{
    /// <summary>Desired direction; the measure takes falling as better unless told otherwise.</summary>
    public DesiredDirection Desired { get; init; } = DesiredDirection.Down;

    /// <summary>Year that progress is measured from; the next later one present if it is missing.</summary>
    public double BaseYear { get; init; } = 2015;

    /// <summary>Year by which the target is to be met.</summary>
    public double TargetYear { get; init; } = 2030;

    /// <summary>The target; without one the growth rate itself is judged.</summary>
    public double? Target { get; init; }

    /// <summary>A value that cannot be passed: thresholds shrink as the base nears it. Without target only.</summary>
    public double? Limit { get; init; }
}
