namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// The distribution of weighted sums of independent values, each known with a 95 % interval that is normal on
/// its own, the log or the logit scale.
/// </summary>
/// <remarks>
/// The cumulants of a weighted sum of independent values are weighted sums of theirs; quantiles follow by the
/// Cornish-Fisher expansion to the fourth cumulant. On the normal scale that is exact, on the others it agrees
/// with simulation to within the simulation's own error.
/// </remarks>
public sealed class WeightedErrors
{
    // Steps of a normal deviate over which the moments on a bent scale are summed; the sum converges as fast as
    // the normal density falls.
    private const double Reach = 8;
    private const double Step = 0.1;

    private readonly double[] means;
    private readonly double[] second;
    private readonly double[] third;
    private readonly double[] fourth;

    private WeightedErrors(int n)
    {
        (means, second, third, fourth) = (new double[n], new double[n], new double[n], new double[n]);
    }

    /// <summary>From values and their 95 % intervals.</summary>
    /// <param name="values">Values; above zero on the log scale, between 0 and 1 on the logit scale.</param>
    /// <param name="intervals">Their 95 % intervals, within the same bounds.</param>
    /// <param name="scale">The scale on which the errors are normal.</param>
    /// <returns>The errors, or that a value or limit is at a bound of the scale.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Calculated<WeightedErrors> Of(
        ReadOnlySpan<double> values,
        ReadOnlySpan<Interval> intervals,
        InequalityScale scale
    )
    {
        if (values.Length != intervals.Length)
            throw new ArgumentException($"{values.Length} values but {intervals.Length} intervals.");
        var errors = new WeightedErrors(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var (lower, upper) = intervals[i];
            if (!IsInside(values[i], scale) || !IsInside(lower, scale) || !IsInside(upper, scale))
                return Refusal.AtBound;
            var error = (To(upper, scale) - To(lower, scale)) / (2 * ConfidenceLevel.P95.Z);
            errors.Take(i, To(values[i], scale), error, scale);
        }
        return errors;
    }

    /// <summary>Standard deviation of a weighted sum.</summary>
    internal double StandardDeviation(ReadOnlySpan<double> weights)
    {
        var variance = 0.0;
        for (var i = 0; i < weights.Length; i++)
            variance += weights[i] * weights[i] * second[i];
        return Math.Sqrt(variance);
    }

    /// <summary>The quantile of a weighted sum that a normal deviate stands for.</summary>
    internal double Quantile(ReadOnlySpan<double> weights, double z)
    {
        double mean = 0,
            k2 = 0,
            k3 = 0,
            k4 = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var w = weights[i];
            mean += w * means[i];
            k2 += w * w * second[i];
            k3 += w * w * w * third[i];
            k4 += w * w * w * w * fourth[i];
        }
        if (k2 == 0)
            return mean;
        var skew = k3 / Math.Pow(k2, 1.5);
        var excess = k4 / (k2 * k2);
        var bent =
            z
            + skew * (z * z - 1) / 6
            + excess * (z * z * z - 3 * z) / 24
            - skew * skew * (2 * z * z * z - 5 * z) / 36;
        return mean + Math.Sqrt(k2) * bent;
    }

    private void Take(int i, double centre, double error, InequalityScale scale)
    {
        if (scale == InequalityScale.Normal)
        {
            (means[i], second[i]) = (centre, error * error);
            return;
        }
        double mass = 0,
            mean = 0;
        for (var z = -Reach; z <= Reach; z += Step)
        {
            var density = Math.Exp(-z * z / 2);
            mass += density;
            mean += density * From(centre + error * z, scale);
        }
        mean /= mass;
        double m2 = 0,
            m3 = 0,
            m4 = 0;
        for (var z = -Reach; z <= Reach; z += Step)
        {
            var share = Math.Exp(-z * z / 2) / mass;
            var distance = From(centre + error * z, scale) - mean;
            m2 += share * distance * distance;
            m3 += share * distance * distance * distance;
            m4 += share * distance * distance * distance * distance;
        }
        (means[i], second[i], third[i], fourth[i]) = (mean, m2, m3, m4 - 3 * m2 * m2);
    }

    private static bool IsInside(double value, InequalityScale scale) =>
        scale switch
        {
            InequalityScale.Log => value > 0 && double.IsFinite(value),
            InequalityScale.Logit => value is > 0 and < 1,
            _ => double.IsFinite(value),
        };

    private static double To(double value, InequalityScale scale) =>
        scale switch
        {
            InequalityScale.Log => Math.Log(value),
            InequalityScale.Logit => Math.Log(value / (1 - value)),
            _ => value,
        };

    private static double From(double value, InequalityScale scale) =>
        scale switch
        {
            InequalityScale.Log => Math.Exp(value),
            InequalityScale.Logit => 1 / (1 + Math.Exp(-value)),
            _ => value,
        };
}
