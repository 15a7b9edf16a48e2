namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// A directly age-standardised rate: what the rate would be if the area had the ages of the standard
/// population.
/// </summary>
/// <remarks>Limits: Dobson and others (1991), as in the public health technical guidance of England.</remarks>
public sealed record StandardisedRate
{
    /// <summary>Fewest events; below, the rate is suppressed as too uncertain.</summary>
    public const long FewestEvents = 10;

    private readonly double variance;

    private StandardisedRate(long events, double population, double value, double variance, double per)
    {
        Events = events;
        Population = population;
        Value = value;
        Per = per;
        this.variance = variance;
    }

    /// <summary>Events in all age bands.</summary>
    public long Events { get; }

    /// <summary>People in all age bands.</summary>
    public double Population { get; }

    /// <summary>The rate, per <see cref="Per"/> people.</summary>
    public double Value { get; }

    public double Per { get; }

    /// <summary>Dobson's limits, per <see cref="Per"/> people.</summary>
    public Interval Limits(ConfidenceLevel level)
    {
        var (lower, upper) = PoissonLimits.Byar(Events, level);
        var scale = Math.Sqrt(variance / Events);
        return new Interval(Value + scale * (lower - Events) * Per, Value + scale * (upper - Events) * Per);
    }

    /// <summary>Standardises.</summary>
    /// <param name="bands">The age bands, each once.</param>
    /// <param name="per">The rate is per so many people.</param>
    /// <returns>The rate, or that there are fewer than ten events, or that all weights are zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The multiplier is not above zero.</exception>
    public static Calculated<StandardisedRate> Of(ReadOnlySpan<AgeBand> bands, double per = 100_000)
    {
        if (!(per > 0))
            throw new ArgumentOutOfRangeException(nameof(per), per, "Not above zero.");
        if (bands.IsEmpty)
            return Refusal.NoData;
        long events = 0;
        double population = 0,
            weights = 0,
            weighted = 0,
            variance = 0;
        foreach (var band in bands)
        {
            events += band.Count;
            population += band.Population;
            weights += band.StandardWeight;
            weighted += band.StandardWeight * band.Count / band.Population;
            variance +=
                band.StandardWeight * band.StandardWeight * band.Count / (band.Population * band.Population);
        }
        if (weights == 0)
            return Refusal.ZeroDenominator;
        if (events < FewestEvents)
            return Refusal.CountTooSmall;
        return new StandardisedRate(
            events,
            population,
            weighted / weights * per,
            variance / (weights * weights),
            per
        );
    }
}
