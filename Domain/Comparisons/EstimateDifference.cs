using MathNet.Numerics.Distributions;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// The difference of two independent estimates, with a test: two 95 % intervals may overlap while the
/// difference is significant, so overlap decides nothing.
/// </summary>
/// <remarks>
/// z-test on the normal approximation. Estimates that share people (a part and its whole) are not independent:
/// take the part out of the whole first, or say so.
/// </remarks>
public sealed record EstimateDifference
{
    private EstimateDifference(double difference, double standardError, bool overlap)
    {
        Difference = difference;
        StandardError = standardError;
        DoIntervalsOverlap = overlap;
    }

    /// <summary>First value less second.</summary>
    public double Difference { get; }

    public double StandardError { get; }

    /// <summary>Whether the two 95 % intervals share a point; shown because readers look at it, not a test.</summary>
    public bool DoIntervalsOverlap { get; }

    public double Z => Difference / StandardError;

    /// <summary>Two-sided p-value of no difference.</summary>
    public double PValue => 2 * Normal.CDF(0, 1, -Math.Abs(Z));

    /// <summary>95 % interval of the difference.</summary>
    public Interval Interval95 =>
        new(
            Difference - ConfidenceLevel.P95.Z * StandardError,
            Difference + ConfidenceLevel.P95.Z * StandardError
        );

    /// <summary>Whether the difference is significant at 5 %.</summary>
    public bool IsSignificant => PValue < 0.05;

    /// <summary>Compares two estimates by their 95 % intervals.</summary>
    /// <returns>The difference, or that neither interval has a width to test with.</returns>
    public static Calculated<EstimateDifference> Of(
        double value,
        Interval interval,
        double otherValue,
        Interval otherInterval
    )
    {
        var error = StandardErrorOf(interval);
        var otherError = StandardErrorOf(otherInterval);
        var joint = Math.Sqrt(error * error + otherError * otherError);
        if (!(joint > 0) || double.IsInfinity(joint))
            return Refusal.NoIntervalOrDenominator;
        return new EstimateDifference(value - otherValue, joint, interval.Overlaps(otherInterval));
    }

    /// <summary>The standard error behind a 95 % interval.</summary>
    public static double StandardErrorOf(Interval interval95) =>
        interval95.Width / (2 * ConfidenceLevel.P95.Z);
}
