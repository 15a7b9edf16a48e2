using MathNet.Numerics.Distributions;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// The interval and the test of a difference of two independent figures. Both come from one construction, so a
/// difference is significant exactly where its interval leaves out zero.
/// </summary>
/// <remarks>
/// The limits of the two figures are combined by squares (Newcombe 1998 for proportions; Zou and Donner 2008 in
/// general). From published limits that is the z-test. z is where the interval of the difference touches zero.
/// </remarks>
public sealed record DifferenceTest
{
    // Where the least p-value that a double can tell from zero lies.
    private const double LargestZ = 37;

    private DifferenceTest(DifferenceTestKind kind, double z, Interval interval95, Interval interval998)
    {
        Kind = kind;
        Z = z;
        Interval95 = interval95;
        Interval998 = interval998;
    }

    public DifferenceTestKind Kind { get; }

    /// <summary>Signed like the difference; counts give 37 at the most.</summary>
    public double Z { get; }

    /// <summary>Two-sided p-value of no difference.</summary>
    public double PValue => 2 * Normal.CDF(0, 1, -Math.Abs(Z));

    /// <summary>95 % interval of the difference, first less second.</summary>
    public Interval Interval95 { get; }

    /// <summary>99.8 % interval, for many comparisons at once.</summary>
    public Interval Interval998 { get; }

    /// <summary>Tests first less second.</summary>
    /// <returns>The test, or why the figures carry none.</returns>
    public static Calculated<DifferenceTest> Of(Estimate first, Estimate second)
    {
        if (first.Uncertainty == Uncertainty.CountedInFull || second.Uncertainty == Uncertainty.CountedInFull)
            return Refusal.NoSamplingError;
        if (!first.HasLimits || !second.HasLimits)
            return Refusal.NoIntervalOrDenominator;
        if (first.Uncertainty == Uncertainty.Exact && second.Uncertainty == Uncertainty.Exact)
            return Refusal.NoSamplingError;
        var widest = At(first, second, ConfidenceLevel.P998);
        if (!(widest.Width > 0))
            return Refusal.NoIntervalOrDenominator;
        return new DifferenceTest(
            KindOf(first, second),
            ZOf(first, second),
            At(first, second, ConfidenceLevel.P95),
            widest
        );
    }

    private static DifferenceTestKind KindOf(Estimate first, Estimate second) =>
        (first.Uncertainty, second.Uncertainty) switch
        {
            (Uncertainty.Exact, _) or (_, Uncertainty.Exact) => DifferenceTestKind.AgainstLevel,
            (Uncertainty.PublishedLimits, Uncertainty.PublishedLimits) => DifferenceTestKind.ZTest,
            (Uncertainty.Proportion, Uncertainty.Proportion) => DifferenceTestKind.Newcombe,
            _ => DifferenceTestKind.CombinedLimits,
        };

    private static Interval At(Estimate first, Estimate second, ConfidenceLevel level)
    {
        var (a, b) = ((double)first.Value, (double)second.Value);
        var (ofFirst, ofSecond) = (first.LimitsAt(level)!.Value, second.LimitsAt(level)!.Value);
        return new Interval(
            a - b - Reach(a - ofFirst.Lower, ofSecond.Upper - b),
            a - b + Reach(ofFirst.Upper - a, b - ofSecond.Lower)
        );
    }

    private static double Reach(double one, double other) => Math.Sqrt(one * one + other * other);

    private static double ZOf(Estimate first, Estimate second)
    {
        var difference = (double)(first.Value - second.Value);
        if (difference == 0)
            return 0;
        if (first.Count is null && second.Count is null)
            return difference / Reach(first.StandardError, second.StandardError);
        double below = 0,
            above = LargestZ;
        for (var step = 0; step < 64; step++)
        {
            var middle = (below + above) / 2;
            var interval = At(first, second, ConfidenceLevel.OfZ(middle));
            if (difference > 0 ? interval.Lower > 0 : interval.Upper < 0)
                below = middle;
            else
                above = middle;
        }
        return Math.CopySign((below + above) / 2, difference);
    }
}
