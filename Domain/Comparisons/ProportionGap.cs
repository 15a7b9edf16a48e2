namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// The gap between the proportions of two groups, absolute and relative. Both are given because they can move
/// in opposite directions.
/// </summary>
/// <remarks>
/// Difference: Newcombe (1998), method 10, from the two Wilson intervals. Ratio: Katz and others (1978), on the
/// log scale.
/// </remarks>
public sealed record ProportionGap
{
    private ProportionGap() { }

    /// <summary>Proportion of the first group, between 0 and 1.</summary>
    public required double First { get; init; }

    /// <summary>Proportion of the second group.</summary>
    public required double Second { get; init; }

    /// <summary>Newcombe's 95 % interval of the difference.</summary>
    public required Interval DifferenceInterval { get; init; }

    /// <summary>Katz's 95 % interval of the ratio; null when a count is zero.</summary>
    public required Interval? RatioInterval { get; init; }

    /// <summary>First less second.</summary>
    public double Difference => First - Second;

    /// <summary>First over second; refused when the second is zero.</summary>
    public Calculated<double> Ratio => Second == 0 ? Refusal.ZeroDenominator : First / Second;

    /// <summary>Whether the interval of the difference leaves out zero.</summary>
    public bool IsSignificant => DifferenceInterval.Lower > 0 || DifferenceInterval.Upper < 0;

    /// <summary>Compares x1 of n1 with x2 of n2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is not a share of its denominator.</exception>
    public static ProportionGap Of(double x1, double n1, double x2, double n2)
    {
        var (lower1, upper1) = Wilson.Limits(x1, n1, ConfidenceLevel.P95);
        var (lower2, upper2) = Wilson.Limits(x2, n2, ConfidenceLevel.P95);
        var (p1, p2) = (x1 / n1, x2 / n2);
        var difference = p1 - p2;
        return new ProportionGap
        {
            First = p1,
            Second = p2,
            DifferenceInterval = new Interval(
                difference - Math.Sqrt(Square(p1 - lower1) + Square(upper2 - p2)),
                difference + Math.Sqrt(Square(upper1 - p1) + Square(p2 - lower2))
            ),
            RatioInterval = x1 == 0 || x2 == 0 ? null : Katz(x1, n1, x2, n2),
        };
    }

    private static Interval Katz(double x1, double n1, double x2, double n2)
    {
        var ratio = x1 / n1 / (x2 / n2);
        var error = Math.Sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2);
        var factor = Math.Exp(ConfidenceLevel.P95.Z * error);
        return new Interval(ratio / factor, ratio * factor);
    }

    private static double Square(double value) => value * value;
}
