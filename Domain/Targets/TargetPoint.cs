namespace RoadmapIndicators.Domain.Targets;

/// <summary>What is to be reached, by when, from which side.</summary>
public readonly record struct TargetPoint
{
    /// <exception cref="ArgumentException">The value or the time is not finite.</exception>
    public TargetPoint(double value, double time, DesiredDirection desired)
    {
        if (!double.IsFinite(value) || !double.IsFinite(time))
            throw new ArgumentException($"Not a target: {value} by {time}.");
        Value = value;
        Time = time;
        Desired = desired;
    }

    /// <summary>The value to reach, in the unit of the series.</summary>
    public double Value { get; }

    /// <summary>
    /// The time by which to reach it, on the scale of the series: the target year for annual figures, the year
    /// plus one for snapshots, because a target year ends on 31 December.
    /// </summary>
    public double Time { get; }

    public DesiredDirection Desired { get; }

    /// <summary>Whether a value meets the target. Full precision decides; rounding never does.</summary>
    public bool IsMetBy(double value) => Desired.IsReachedBy(Value, value);
}
