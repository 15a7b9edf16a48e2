using System.Buffers;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// The Theil-Sen estimator of a rate of change: the median of the slopes of all pairs of points.
/// </summary>
/// <remarks>
/// Theil (1950), Sen (1968). It uses the real times, so gaps need no filling, and up to about 29 % of wild
/// points leave it standing. Limits: Hollander and Wolfe (exact) and Gilbert (normal), both 95 %.
/// </remarks>
public static class TheilSen
{
    private const double TwoSided95 = 0.025;
    private const double NormalQuantile95 = 1.959963984540054;

    /// <summary>Fits the line.</summary>
    /// <param name="times">Strictly increasing times, in years for a slope per year.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <returns>The line, or that two points are needed.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<TheilSenSlope> Estimate(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        SeriesGuard.Require(times, values);
        var n = values.Length;
        if (n < 2)
            return n == 0 ? Refusal.NoData : Refusal.TooFewPoints;

        var ties = KendallScores.TieGroups(values);
        var count = n * (n - 1) / 2;
        var buffer = ArrayPool<double>.Shared.Rent(count);
        try
        {
            var slopes = buffer.AsSpan(0, count);
            SortedPairSlopes(times, values, slopes);
            var slope = MedianOfSorted(slopes);
            int? critical =
                n <= KendallScores.LongestExact ? KendallScores.CriticalScore(n, ties, TwoSided95) : null;
            return new TheilSenSlope
            {
                N = n,
                Slope = slope,
                Intercept = Median(values) - slope * Median(times),
                JointIntercept = MedianResidual(times, values, slope),
                ExactInterval = ExactLimits(slopes, critical),
                CriticalScore = critical,
                NormalInterval = NormalLimits(slopes, MannKendall.ScoreVariance(n, ties)),
            };
        }
        finally
        {
            ArrayPool<double>.Shared.Return(buffer);
        }
    }

    /// <summary>The slope alone, without limits; for callers that need nothing else.</summary>
    public static Calculated<double> Slope(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        SeriesGuard.Require(times, values);
        var n = values.Length;
        if (n < 2)
            return n == 0 ? Refusal.NoData : Refusal.TooFewPoints;
        var count = n * (n - 1) / 2;
        var buffer = ArrayPool<double>.Shared.Rent(count);
        try
        {
            var slopes = buffer.AsSpan(0, count);
            SortedPairSlopes(times, values, slopes);
            return MedianOfSorted(slopes);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(buffer);
        }
    }

    /// <summary>The median of an unsorted, non-empty span.</summary>
    internal static double Median(ReadOnlySpan<double> values)
    {
        var buffer = ArrayPool<double>.Shared.Rent(values.Length);
        try
        {
            var sorted = buffer.AsSpan(0, values.Length);
            values.CopyTo(sorted);
            sorted.Sort();
            return MedianOfSorted(sorted);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(buffer);
        }
    }

    internal static double MedianOfSorted(ReadOnlySpan<double> sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void SortedPairSlopes(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        Span<double> slopes
    )
    {
        var k = 0;
        for (var i = 0; i < values.Length; i++)
        for (var j = i + 1; j < values.Length; j++)
            slopes[k++] = (values[j] - values[i]) / (times[j] - times[i]);
        slopes.Sort();
    }

    private static double MedianResidual(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        double slope
    )
    {
        Span<double> residuals =
            values.Length <= 128 ? stackalloc double[values.Length] : new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            residuals[i] = values[i] - slope * times[i];
        residuals.Sort();
        return MedianOfSorted(residuals);
    }

    /// <summary>The r-th smallest and r-th largest slope, r = floor((N-C)/2), C = critical score - 2.</summary>
    private static Interval? ExactLimits(ReadOnlySpan<double> sorted, int? critical)
    {
        if (critical is not { } score)
            return null;
        var rank = (sorted.Length - (score - 2)) / 2;
        return new Interval(sorted[rank - 1], sorted[^rank]);
    }

    private static Interval? NormalLimits(ReadOnlySpan<double> sorted, double variance)
    {
        var c = NormalQuantile95 * Math.Sqrt(variance);
        var rank = (sorted.Length - c) / 2;
        return rank < 1 ? null : new Interval(AtRank(sorted, rank), AtRank(sorted, sorted.Length + 1 - rank));
    }

    /// <summary>The order statistic of a fractional rank counted from one, by linear interpolation.</summary>
    private static double AtRank(ReadOnlySpan<double> sorted, double rank)
    {
        var below = (int)Math.Floor(rank);
        var share = rank - below;
        return share == 0
            ? sorted[below - 1]
            : sorted[below - 1] + share * (sorted[below] - sorted[below - 1]);
    }
}
