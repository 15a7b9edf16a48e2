using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// A value against a benchmark that is taken as exact, such as the figure for England or a target. Between two
/// areas use <see cref="EstimateDifference"/> instead: overlap of two intervals is not a test.
/// </summary>
/// <remarks>Source: the benchmark comparison of the public health profiles of England (Fingertips).</remarks>
public static class BenchmarkComparison
{
    /// <summary>By a 95 % confidence interval.</summary>
    /// <param name="interval">The interval of the value; null if there is none.</param>
    /// <param name="benchmark">The benchmark; null if there is none.</param>
    /// <param name="polarity">Whether higher is better.</param>
    public static BenchmarkOutcome ByInterval(Interval? interval, double? benchmark, Polarity polarity)
    {
        if (interval is not { } limits || benchmark is not { } value)
            return BenchmarkOutcome.NotCompared;
        return Outcome(
            limits.Lower > value ? 1
                : limits.Upper < value ? -1
                : 0,
            polarity
        );
    }

    /// <summary>By intervals at 95 % and at 99.8 %.</summary>
    /// <inheritdoc cref="ByInterval"/>
    public static BenchmarkOutcome ByTwoIntervals(
        Interval? interval95,
        Interval? interval998,
        double? benchmark,
        Polarity polarity
    )
    {
        if (interval998 is null)
            return BenchmarkOutcome.NotCompared;
        var outcome = ByInterval(interval95, benchmark, polarity);
        if (ByInterval(interval998, benchmark, polarity) is BenchmarkOutcome.Similar)
            return outcome;
        return outcome switch
        {
            BenchmarkOutcome.Better => BenchmarkOutcome.Best,
            BenchmarkOutcome.Worse => BenchmarkOutcome.Worst,
            BenchmarkOutcome.Higher => BenchmarkOutcome.Higher998,
            BenchmarkOutcome.Lower => BenchmarkOutcome.Lower998,
            _ => outcome,
        };
    }

    /// <summary>
    /// Limits within which a proportion of this denominator would fall by chance if it were like the benchmark:
    /// Wilson limits of the expected count.
    /// </summary>
    /// <param name="benchmark">The benchmark as a proportion between 0 and 1.</param>
    /// <param name="denominator">Above zero.</param>
    /// <param name="level">95 % or 99.8 %.</param>
    public static Interval ControlLimits(double benchmark, double denominator, ConfidenceLevel level) =>
        Wilson.Limits(benchmark * denominator, denominator, level);

    /// <summary>A value against control limits around the benchmark.</summary>
    public static BenchmarkOutcome ByControlLimits(double value, Interval limits, Polarity polarity) =>
        Outcome(
            value > limits.Upper ? 1
                : value < limits.Lower ? -1
                : 0,
            polarity
        );

    private static BenchmarkOutcome Outcome(int side, Polarity polarity) =>
        (side, polarity) switch
        {
            (0, _) => BenchmarkOutcome.Similar,
            (> 0, Polarity.Neutral) => BenchmarkOutcome.Higher,
            (< 0, Polarity.Neutral) => BenchmarkOutcome.Lower,
            (> 0, Polarity.HigherIsBetter) or (< 0, Polarity.LowerIsBetter) => BenchmarkOutcome.Better,
            _ => BenchmarkOutcome.Worse,
        };
}
