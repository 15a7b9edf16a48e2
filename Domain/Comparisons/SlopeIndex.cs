using System.Collections.Immutable;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// The slope and the relative index of inequality: the gradient of an indicator across the whole scale of
/// deprivation, from the most to the least deprived person.
/// </summary>
/// <remarks>
/// Low and Low (2004) and the public health methods of England: each quantile stands at the midpoint of its
/// cumulative population share, and a line is fitted through the quantiles, weighted by their shares. The index
/// is linear in the values, so its interval follows from theirs without simulation (see
/// <see cref="WeightedErrors"/>).
/// </remarks>
public sealed record SlopeIndex
{
    /// <summary>Fewest quantiles.</summary>
    public const int FewestQuantiles = 5;

    private readonly double[] interceptWeights;
    private readonly double[] slopeWeights;

    private SlopeIndex(double[] midpoints, double[] slopeWeights, double[] interceptWeights)
    {
        Midpoints = [.. midpoints];
        this.slopeWeights = slopeWeights;
        this.interceptWeights = interceptWeights;
    }

    /// <summary>Where each quantile stands between 0 (most deprived) and 1.</summary>
    public ImmutableArray<double> Midpoints { get; }

    /// <summary>How much each value counts in the slope; they sum to zero.</summary>
    public ImmutableArray<double> SlopeWeights => [.. slopeWeights];

    /// <summary>The slope index: least less most deprived end, in the unit of the values.</summary>
    public required double Slope { get; init; }

    /// <summary>The line at the most deprived end.</summary>
    public required double Intercept { get; init; }

    /// <summary>The relative index: the line at the least over the most deprived end.</summary>
    public Calculated<double> Relative =>
        Intercept == 0 ? Refusal.ZeroDenominator : (Intercept + Slope) / Intercept;

    /// <summary>Fits the gradient.</summary>
    /// <param name="populations">People in each quantile, most deprived first; above zero.</param>
    /// <param name="values">The indicator in each quantile; finite.</param>
    /// <returns>The index, or that five quantiles are needed.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is outside its bounds.</exception>
    public static Calculated<SlopeIndex> Of(ReadOnlySpan<double> populations, ReadOnlySpan<double> values)
    {
        if (values.Length != populations.Length)
            throw new ArgumentException($"{values.Length} values but {populations.Length} populations.");
        SeriesGuard.RequireFinite(values);
        SeriesGuard.RequireFinite(populations);
        var n = values.Length;
        if (n < FewestQuantiles)
            return n == 0 ? Refusal.NoData : Refusal.TooFewPoints;
        var all = 0.0;
        foreach (var people in populations)
            all += people > 0 ? people : throw new ArgumentException("A population is not above zero.");

        var midpoints = new double[n];
        double before = 0,
            mean = 0;
        for (var i = 0; i < n; i++)
        {
            var share = populations[i] / all;
            midpoints[i] = before + share / 2;
            mean += share * midpoints[i];
            before += share;
        }
        var spread = 0.0;
        for (var i = 0; i < n; i++)
            spread += populations[i] / all * (midpoints[i] - mean) * (midpoints[i] - mean);
        var (slopeWeights, interceptWeights) = (new double[n], new double[n]);
        double slope = 0,
            intercept = 0;
        for (var i = 0; i < n; i++)
        {
            var share = populations[i] / all;
            slopeWeights[i] = share * (midpoints[i] - mean) / spread;
            interceptWeights[i] = share - mean * slopeWeights[i];
            slope += slopeWeights[i] * values[i];
            intercept += interceptWeights[i] * values[i];
        }
        return new SlopeIndex(midpoints, slopeWeights, interceptWeights)
        {
            Slope = slope,
            Intercept = intercept,
        };
    }

    /// <summary>Standard error of the slope; exact where the values' errors are normal.</summary>
    public double SlopeStandardError(WeightedErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return errors.StandardDeviation(slopeWeights);
    }

    /// <summary>95 % interval of the slope.</summary>
    public Interval SlopeInterval(WeightedErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var z = ConfidenceLevel.P95.Z;
        return new Interval(errors.Quantile(slopeWeights, -z), errors.Quantile(slopeWeights, z));
    }

    /// <summary>
    /// 95 % interval of the relative index: the ratios r at which least less r times most deprived end has its
    /// limits at zero (Fieller's argument). Refused when the most deprived end may be zero.
    /// </summary>
    public Calculated<Interval> RelativeInterval(WeightedErrors errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var z = ConfidenceLevel.P95.Z;
        // Well clear of zero, so that a ratio below r means a difference below zero.
        if (errors.Quantile(interceptWeights, -2 * z) <= 0 || !Relative.HasValue)
            return Refusal.ZeroOrNegativeValue;
        return new Interval(RatioAt(errors, -z), RatioAt(errors, z));
    }

    private double RatioAt(WeightedErrors errors, double z)
    {
        var (below, above) = (Relative.Value - 1, Relative.Value + 1);
        while (Excess(below) < 0)
            below -= above - below;
        while (Excess(above) > 0)
            above += above - below;
        for (var step = 0; step < 60; step++)
        {
            var middle = (below + above) / 2;
            if (Excess(middle) > 0)
                below = middle;
            else
                above = middle;
        }
        return (below + above) / 2;

        double Excess(double ratio)
        {
            var weights = new double[slopeWeights.Length];
            for (var i = 0; i < weights.Length; i++)
                weights[i] = slopeWeights[i] + (1 - ratio) * interceptWeights[i];
            return errors.Quantile(weights, z);
        }
    }
}
