using MathNet.Numerics.Distributions;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// The recent trend as the public health profiles of England (Fingertips) test it: is the change over the
/// latest five points bigger than sampling error?
/// </summary>
/// <remarks>
/// Chi-squared test for trend at 99.8 %, with a guard against single outliers: the slope must keep its sign
/// when any one point is left out. It knows sampling error only, not year-to-year variation, so for complete
/// counts, where there is no sampling, it would call everything significant.
/// </remarks>
public sealed record FingertipsTrend
{
    /// <summary>The points used: the latest five.</summary>
    public const int Points = 5;

    /// <summary>99.8 % point of chi-squared with one degree of freedom.</summary>
    public const double CriticalValue = 9.54953570608324;

    // The width of a 95 % interval in standard errors, as the published guidance rounds it.
    private const double StandardErrorsInInterval = 3.92;

    // A slope this much smaller than the full one is the rounding of a slope of zero.
    private const double NoSlope = 1e-9;

    private FingertipsTrend() { }

    public required double ChiSquared { get; init; }

    /// <summary>The slope whose sign decides: per point, of the values, or of the logits of proportions.</summary>
    public required double Slope { get; init; }

    /// <summary>For proportions, the slope of the proportion itself, weighted by denominators; else null.</summary>
    public required double? ProportionSlope { get; init; }

    /// <summary>Whether the slope keeps its sign whichever point is left out; a zero slope has none to keep.</summary>
    public required bool KeepsItsSign { get; init; }

    /// <summary>Upper tail of chi-squared with one degree of freedom.</summary>
    public double PValue => 2 * Normal.CDF(0, 1, -Math.Sqrt(ChiSquared));

    public bool IsSignificant => ChiSquared > CriticalValue && KeepsItsSign;

    public TrendMarker Marker =>
        !IsSignificant ? TrendMarker.NoSignificantChange
        : Slope > 0 ? TrendMarker.Increasing
        : TrendMarker.Decreasing;

    /// <summary>Better or worse; null without a significant trend or without polarity.</summary>
    public TrendJudgement? Judge(Polarity polarity) =>
        !IsSignificant || polarity == Polarity.Neutral ? null
        : Slope > 0 == (polarity == Polarity.HigherIsBetter) ? TrendJudgement.Improving
        : TrendJudgement.Worsening;

    /// <summary>Proportions, from their counts: Cochran-Armitage chi-squared.</summary>
    /// <param name="counts">Counts, oldest first.</param>
    /// <param name="denominators">The denominator of each.</param>
    /// <returns>
    /// The test, or that there are fewer than five points, or that a count is nothing or everything, where a
    /// logit does not exist.
    /// </returns>
    /// <exception cref="ArgumentException">Lengths differ or a number is not finite.</exception>
    public static Calculated<FingertipsTrend> OfProportions(
        ReadOnlySpan<double> counts,
        ReadOnlySpan<double> denominators
    )
    {
        if (counts.Length != denominators.Length)
            throw new ArgumentException($"{counts.Length} counts but {denominators.Length} denominators.");
        SeriesGuard.RequireFinite(counts);
        SeriesGuard.RequireFinite(denominators);
        if (counts.Length < Points)
            return counts.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        var r = counts[^Points..];
        var n = denominators[^Points..];
        Span<double> logits = stackalloc double[Points];
        Span<double> shares = stackalloc double[Points];
        double allCounts = 0,
            all = 0;
        for (var i = 0; i < Points; i++)
        {
            if (!(r[i] > 0 && r[i] < n[i]))
                return Refusal.CountAtBound;
            logits[i] = Math.Log(r[i] / (n[i] - r[i]));
            shares[i] = r[i] / n[i];
            allCounts += r[i];
            all += n[i];
        }

        var pooled = allCounts / all;
        var centre = Centre(n);
        double covariance = 0,
            spread = 0;
        for (var i = 0; i < Points; i++)
        {
            var t = i + 1 - centre;
            covariance += t * (r[i] - n[i] * pooled);
            spread += n[i] * t * t;
        }
        ReadOnlySpan<double> equal = [1, 1, 1, 1, 1];
        return new FingertipsTrend
        {
            ChiSquared = covariance * covariance / (pooled * (1 - pooled) * spread),
            Slope = WeightedSlope(logits, equal).Slope,
            ProportionSlope = WeightedSlope(shares, n).Slope,
            KeepsItsSign = SignIsKept(logits, equal),
        };
    }

    /// <summary>Values with 95 % confidence limits: weighted least squares with known variances.</summary>
    /// <param name="values">Values, oldest first.</param>
    /// <param name="intervals">Their 95 % limits; points without limits are left out.</param>
    /// <returns>The test, or that fewer than five points have limits of some width.</returns>
    /// <exception cref="ArgumentException">Lengths differ or a value is not finite.</exception>
    public static Calculated<FingertipsTrend> OfIntervals(
        ReadOnlySpan<double> values,
        ReadOnlySpan<Interval?> intervals
    )
    {
        if (values.Length != intervals.Length)
            throw new ArgumentException($"{values.Length} values but {intervals.Length} intervals.");
        SeriesGuard.RequireFinite(values);
        Span<double> used = stackalloc double[Points];
        Span<double> weights = stackalloc double[Points];
        var free = Points;
        for (var i = values.Length - 1; i >= 0 && free > 0; i--)
        {
            if (intervals[i] is not { Width: > 0 } interval)
                continue;
            var error = interval.Width / StandardErrorsInInterval;
            used[--free] = values[i];
            weights[free] = 1 / (error * error);
        }
        if (free > 0)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        var (slope, spread) = WeightedSlope(used, weights);
        return new FingertipsTrend
        {
            ChiSquared = slope * slope * spread,
            Slope = slope,
            ProportionSlope = null,
            KeepsItsSign = SignIsKept(used, weights),
        };
    }

    private static bool SignIsKept(ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        var full = WeightedSlope(y, weights).Slope;
        if (full == 0)
            return false;
        for (var left = 0; left < Points; left++)
        {
            var slope = WeightedSlope(y, weights, left).Slope;
            if (Math.Abs(slope) < NoSlope * Math.Abs(full) || Math.Sign(slope) != Math.Sign(full))
                return false;
        }
        return true;
    }

    /// <summary>Slope on t = 1..5 and the weighted sum of squares of t about its mean.</summary>
    private static (double Slope, double Spread) WeightedSlope(
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> weights,
        int leftOut = -1
    )
    {
        var centre = Centre(weights, leftOut);
        double weightedY = 0,
            total = 0;
        for (var i = 0; i < Points; i++)
        {
            if (i == leftOut)
                continue;
            weightedY += weights[i] * y[i];
            total += weights[i];
        }
        var meanY = weightedY / total;
        double covariance = 0,
            spread = 0;
        for (var i = 0; i < Points; i++)
        {
            if (i == leftOut)
                continue;
            var t = i + 1 - centre;
            covariance += weights[i] * t * (y[i] - meanY);
            spread += weights[i] * t * t;
        }
        return (covariance / spread, spread);
    }

    private static double Centre(ReadOnlySpan<double> weights, int leftOut = -1)
    {
        double sum = 0,
            total = 0;
        for (var i = 0; i < Points; i++)
        {
            if (i == leftOut)
                continue;
            sum += weights[i] * (i + 1);
            total += weights[i];
        }
        return sum / total;
    }
}
