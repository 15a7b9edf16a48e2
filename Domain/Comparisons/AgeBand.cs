namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Events and people of one age band, and its weight in the standard population.</summary>
public readonly record struct AgeBand
{
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count or weight is negative, or there are no people.
    /// </exception>
    public AgeBand(long count, double population, double standardWeight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (!(population > 0))
            throw new ArgumentOutOfRangeException(nameof(population), population, "Not above zero.");
        if (!(standardWeight >= 0))
            throw new ArgumentOutOfRangeException(nameof(standardWeight), standardWeight, "Negative.");
        Count = count;
        Population = population;
        StandardWeight = standardWeight;
    }

    public long Count { get; }

    public double Population { get; }

    public double StandardWeight { get; }
}
