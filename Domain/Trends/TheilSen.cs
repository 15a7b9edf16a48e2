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
    private const int LongestOnStack = 128;

    /// <summary>Fits the line.</summary>
    /// <param name="times">Strictly increasing times, in years for a slope per year.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <returns>The line, or that two points are needed.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<TheilSenSlope> Estimate(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values
    ) => Estimate(times, values, KendallScores.TieGroups(values).AsSpan());

    /// <summary>The same where the sizes of the groups of equal values are known.</summary>
    internal static Calculated<TheilSenSlope> Estimate(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> ties
    )
    {
        SeriesGuard.Require(times, values);
        var n = values.Length;
        if (n < 2)
            return n == 0 ? Refusal.NoData : Refusal.TooFewPoints;

        int? critical =
            n <= KendallScores.LongestExact ? KendallScores.CriticalScore(n, ties, TwoSided95) : null;
        var count = n * (n - 1) / 2;
        var exact = ExactRank(count, critical);
        var normal = NormalRank(count, MannKendall.ScoreVariance(n, ties));
        var buffer = ArrayPool<double>.Shared.Rent(count);
        try
        {
            var slopes = buffer.AsSpan(0, count);
            PairSlopes(times, values, slopes);
            SettleMedianAndLimits(slopes, exact, normal);
            var slope = MedianOfSorted(slopes);
            return new TheilSenSlope
            {
                N = n,
                Slope = slope,
                Intercept = Median(values) - slope * MedianOfSorted(times),
                JointIntercept = MedianResidual(times, values, slope),
                ExactInterval = exact is { } rank ? new Interval(slopes[rank - 1], slopes[^rank]) : null,
                CriticalScore = critical,
                NormalInterval = normal is { } low
                    ? new Interval(AtRank(slopes, low), AtRank(slopes, count + 1 - low))
                    : null,
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
            PairSlopes(times, values, slopes);
            return Settled(slopes);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(buffer);
        }
    }

    /// <summary>The median of an unsorted, non-empty span.</summary>
    internal static double Median(ReadOnlySpan<double> values)
    {
        Span<double> copy =
            values.Length <= LongestOnStack ? stackalloc double[values.Length] : new double[values.Length];
        values.CopyTo(copy);
        return Settled(copy);
    }

    internal static double MedianOfSorted(ReadOnlySpan<double> sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The slope of each pair. No change has no sign: plus zero makes minus zero into zero.</summary>
    private static void PairSlopes(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        Span<double> slopes
    )
    {
        var k = 0;
        for (var i = 0; i < values.Length; i++)
        for (var j = i + 1; j < values.Length; j++)
            slopes[k++] = (values[j] - values[i]) / (times[j] - times[i]) + 0.0;
    }

    private static double MedianResidual(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        double slope
    )
    {
        Span<double> residuals =
            values.Length <= LongestOnStack ? stackalloc double[values.Length] : new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            residuals[i] = values[i] - slope * times[i];
        return Settled(residuals);
    }

    /// <summary>The median of values that may be put into another order.</summary>
    private static double Settled(Span<double> values)
    {
        OrderStatistics.Settle(values, [(values.Length - 1) / 2, values.Length / 2]);
        return MedianOfSorted(values);
    }

    /// <summary>The limits are the r-th smallest and r-th largest slope, r = floor((N-C)/2), C = critical score - 2.</summary>
    private static int? ExactRank(int count, int? critical) => (count - (critical - 2)) / 2;

    /// <summary>The same with the normal approximation of C, so that ranks are fractions; null below the first.</summary>
    private static double? NormalRank(int count, double variance)
    {
        var rank = (count - NormalQuantile95 * Math.Sqrt(variance)) / 2;
        return rank < 1 ? null : rank;
    }

    /// <summary>Brings the median and the limits to their places; the other slopes need no order.</summary>
    private static void SettleMedianAndLimits(Span<double> slopes, int? exact, double? normal)
    {
        var last = slopes.Length - 1;
        var middle = last / 2;
        Span<int> places =
        [
            middle,
            exact - 1 ?? middle,
            (int?)normal - 1 ?? middle,
            (int?)normal ?? middle,
            0,
            0,
            0,
            0,
        ];
        // Each has its like, as far from the other end.
        for (var i = 0; i < 4; i++)
            places[4 + i] = last - places[i];
        OrderStatistics.Settle(slopes, places);
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
