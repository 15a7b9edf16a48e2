namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Confidence limits of a count of independent events, from which those of a rate follow.</summary>
/// <remarks>
/// Byar's approximation from ten events on, exact Poisson limits below, as in the public health technical
/// guidance of England (Breslow and Day 1987).
/// </remarks>
public static class PoissonLimits
{
    private const long FewestForByar = 10;

    /// <summary>Whether the limits of a count are exact.</summary>
    public static bool IsExact(long count) => count < FewestForByar;

    /// <summary>Limits of a count.</summary>
    /// <param name="count">Zero or more.</param>
    /// <param name="level">95 % or 99.8 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Interval Of(long count, ConfidenceLevel level)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return IsExact(count) ? Exact((int)count, level) : Byar(count, level);
    }

    /// <summary>Limits of a rate: those of its count, over the population, times the multiplier.</summary>
    /// <param name="count">Zero or more.</param>
    /// <param name="population">Above zero.</param>
    /// <param name="per">The rate is per so many, such as 100,000.</param>
    /// <param name="level">95 % or 99.8 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public static Interval OfRate(long count, double population, double per, ConfidenceLevel level)
    {
        if (!(population > 0))
            throw new ArgumentOutOfRangeException(nameof(population), population, "Not above zero.");
        if (!(per > 0))
            throw new ArgumentOutOfRangeException(nameof(per), per, "Not above zero.");
        var (lower, upper) = Of(count, level);
        return new Interval(lower / population * per, upper / population * per);
    }

    /// <summary>Byar's limits, at any count.</summary>
    internal static Interval Byar(long count, ConfidenceLevel level)
    {
        double x = count,
            next = x + 1;
        var lower = x == 0 ? 0 : x * Cube(1 - 1 / (9 * x) - level.Z / (3 * Math.Sqrt(x)));
        return new Interval(lower, next * Cube(1 - 1 / (9 * next) + level.Z / (3 * Math.Sqrt(next))));
    }

    private static double Cube(double value) => value * value * value;

    /// <summary>
    /// The means at which so few, or so many, events have half the tail probability. The same as half the
    /// quantiles of chi-squared with 2x and 2x + 2 degrees of freedom.
    /// </summary>
    private static Interval Exact(int count, ConfidenceLevel level)
    {
        var tail = level.Tails / 2;
        var lower = count == 0 ? 0 : MeanWhere(count - 1, 1 - tail);
        return new Interval(lower, MeanWhere(count, tail));
    }

    /// <summary>The Poisson mean at which at most so many events have this probability.</summary>
    private static double MeanWhere(int most, double probability)
    {
        double below = 0,
            above = 1;
        while (AtMost(most, above) > probability)
            above *= 2;
        for (var step = 0; step < 64; step++)
        {
            var middle = (below + above) / 2;
            if (AtMost(most, middle) > probability)
                below = middle;
            else
                above = middle;
        }
        return (below + above) / 2;
    }

    private static double AtMost(int most, double mean)
    {
        double term = Math.Exp(-mean),
            sum = term;
        for (var i = 1; i <= most; i++)
            sum += term *= mean / i;
        return sum;
    }
}
