namespace RoadmapIndicators.Domain.Projections;

/// <summary>What a projection says about one date.</summary>
public sealed record ProjectedPoint
{
    /// <summary>Steps or years ahead of the latest observation.</summary>
    public required double Horizon { get; init; }

    /// <summary>The date, in years.</summary>
    public required double Time { get; init; }

    /// <summary>The projected value (a median), in the unit of the series, inside its bounds.</summary>
    public required double Value { get; init; }

    /// <summary>The distribution on the working scale, before any clipping.</summary>
    public required Prediction Prediction { get; init; }

    /// <summary>Calibration multiplier of the 80 % limits.</summary>
    public required double Multiplier80 { get; init; }

    /// <summary>Calibration multiplier of the 95 % limits.</summary>
    public required double Multiplier95 { get; init; }

    /// <summary>Calibrated 80 % limits, in the unit of the series, inside its bounds.</summary>
    public required Interval Interval80 { get; init; }

    /// <summary>Calibrated 95 % limits, in the unit of the series, inside its bounds.</summary>
    public required Interval Interval95 { get; init; }

    /// <summary>Whether the value or a limit was cut off at a bound of the indicator.</summary>
    public required bool IsClipped { get; init; }
}
