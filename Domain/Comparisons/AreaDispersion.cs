namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>How far areas lie apart, with and without regard to how many people live in them.</summary>
/// <remarks>Definitions as in Harper and Lynch (2005), about the population-weighted mean.</remarks>
public sealed record AreaDispersion
{
    private AreaDispersion() { }

    public required double WeightedMean { get; init; }

    public required double UnweightedMean { get; init; }

    /// <summary>Highest less lowest value.</summary>
    public required double Range { get; init; }

    /// <summary>Highest over lowest value; refused when the lowest is not above zero.</summary>
    public required Calculated<double> RatioOfExtremes { get; init; }

    /// <summary>Between-group variance: population-weighted mean squared distance.</summary>
    public required double Variance { get; init; }

    /// <summary>Population-weighted mean absolute distance.</summary>
    public required double MeanAbsoluteDeviation { get; init; }

    /// <summary>Index of disparity: unweighted mean absolute distance, in percent of the mean.</summary>
    public required Calculated<double> IndexOfDisparity { get; init; }

    /// <summary>Population-weighted Gini coefficient between areas, 0 to 1.</summary>
    public required Calculated<double> Gini { get; init; }

    /// <summary>Measures the dispersion of areas.</summary>
    /// <param name="values">One finite value for each area.</param>
    /// <param name="populations">People in each area, the indicator's own denominator; above zero.</param>
    /// <returns>The measures, or that two areas are needed.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is outside its bounds.</exception>
    public static Calculated<AreaDispersion> Of(ReadOnlySpan<double> values, ReadOnlySpan<double> populations)
    {
        if (values.Length != populations.Length)
            throw new ArgumentException($"{values.Length} values but {populations.Length} populations.");
        Trends.SeriesGuard.RequireFinite(values);
        Trends.SeriesGuard.RequireFinite(populations);
        if (values.Length < 2)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;

        double people = 0,
            sum = 0,
            weighted = 0,
            lowest = values[0],
            highest = values[0];
        for (var i = 0; i < values.Length; i++)
        {
            if (!(populations[i] > 0))
                throw new ArgumentException("A population is not above zero.", nameof(populations));
            people += populations[i];
            sum += values[i];
            weighted += populations[i] * values[i];
            lowest = Math.Min(lowest, values[i]);
            highest = Math.Max(highest, values[i]);
        }
        var mean = weighted / people;
        double variance = 0,
            deviation = 0,
            plain = 0,
            pairs = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var share = populations[i] / people;
            var distance = Math.Abs(values[i] - mean);
            variance += share * distance * distance;
            deviation += share * distance;
            plain += distance / values.Length;
            for (var j = 0; j < i; j++)
                pairs += 2 * share * populations[j] / people * Math.Abs(values[i] - values[j]);
        }
        return new AreaDispersion
        {
            WeightedMean = mean,
            UnweightedMean = sum / values.Length,
            Range = highest - lowest,
            RatioOfExtremes = lowest > 0 ? highest / lowest : Refusal.ZeroOrNegativeValue,
            Variance = variance,
            MeanAbsoluteDeviation = deviation,
            IndexOfDisparity = mean == 0 ? Refusal.ZeroDenominator : 100 * plain / mean,
            Gini = mean == 0 ? Refusal.ZeroDenominator : pairs / (2 * mean),
        };
    }
}
