using MathNet.Numerics.Distributions;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>A level of confidence with its two-sided normal quantile.</summary>
public readonly record struct ConfidenceLevel
{
    private ConfidenceLevel(double tails, double z)
    {
        Tails = tails;
        Z = z;
    }

    /// <summary>95 %.</summary>
    public static ConfidenceLevel P95 { get; } = new(0.05, 1.959963984540054);

    /// <summary>99.8 %, for many comparisons at once: two in a thousand flags are false, not five in a hundred.</summary>
    public static ConfidenceLevel P998 { get; } = new(0.002, 3.090232306167813);

    /// <summary>The level whose interval reaches so many standard errors to each side.</summary>
    /// <param name="z">Above zero.</param>
    internal static ConfidenceLevel OfZ(double z) => new(2 * Normal.CDF(0, 1, -z), z);

    /// <summary>Probability outside the interval, both sides together.</summary>
    public double Tails { get; }

    /// <summary>Half the width of the interval in standard errors.</summary>
    public double Z { get; }
}
