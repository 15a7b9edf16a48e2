namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>One figure over another, with an interval where the figures carry one.</summary>
/// <remarks>
/// From counts of two proportions: Katz and others (1978). From published limits: on the log scale, with the relative
/// errors combined by squares (the delta method).
/// </remarks>
public sealed record ValueRatio
{
    private ValueRatio() { }

    public required double Value { get; init; }

    /// <summary>95 % interval; null where no limits are known or a count is zero.</summary>
    public required Interval? Interval95 { get; init; }

    /// <summary>First over second.</summary>
    /// <returns>The ratio, or that a value is not above zero.</returns>
    public static Calculated<ValueRatio> Of(Estimate first, Estimate second)
    {
        if (second.Value == 0)
            return Refusal.ZeroDenominator;
        if (first.Value < 0 || second.Value < 0)
            return Refusal.ZeroOrNegativeValue;
        return new ValueRatio
        {
            Value = (double)first.Value / (double)second.Value,
            Interval95 = Limits(first, second),
        };
    }

    private static Interval? Limits(Estimate first, Estimate second)
    {
        if (
            first is { Uncertainty: Uncertainty.Proportion, Count: { } x1, Of: { } n1 }
            && second is { Uncertainty: Uncertainty.Proportion, Count: { } x2, Of: { } n2 }
        )
            return ProportionGap.Of((double)x1, (double)n1, (double)x2, (double)n2).RatioInterval;
        var error = Math.Sqrt(Square(RelativeError(first)) + Square(RelativeError(second)));
        if (!(error > 0) || double.IsInfinity(error) || first.Value == 0)
            return null;
        var ratio = (double)first.Value / (double)second.Value;
        var factor = Math.Exp(ConfidenceLevel.P95.Z * error);
        return new Interval(ratio / factor, ratio * factor);
    }

    private static double RelativeError(Estimate estimate) =>
        estimate.Uncertainty switch
        {
            Uncertainty.PublishedLimits => estimate.StandardError / (double)estimate.Value,
            Uncertainty.Rate when estimate.Count > 0 => 1 / Math.Sqrt((double)estimate.Count.Value),
            Uncertainty.Exact => 0,
            _ => double.NaN,
        };

    private static double Square(double value) => value * value;
}
