using System.Collections.Immutable;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Breaks;

/// <summary>
/// How an old series meets a new one where they overlap. Linking is never silent: the factor or shift is part
/// of the result, and dividing or subtracting it gives the old values back.
/// </summary>
public sealed record SeriesLink
{
    private readonly double[] times;
    private readonly double[] old;
    private readonly double[] fresh;

    private SeriesLink(double[] times, double[] old, double[] fresh, int overlap, double? ratio, double shift)
    {
        (this.times, this.old, this.fresh) = (times, old, fresh);
        OverlapPeriods = overlap;
        RatioFactor = ratio;
        Shift = shift;
    }

    /// <summary>Times that both series have.</summary>
    public int OverlapPeriods { get; }

    /// <summary>
    /// Sum of new over sum of old values in the overlap, for rates and indices; null where the old sum is zero.
    /// </summary>
    public double? RatioFactor { get; }

    /// <summary>Mean of new less old values in the overlap, for percentages near a bound.</summary>
    public double Shift { get; }

    /// <summary>Times of the joined series: the old ones before the new series starts, then the new ones.</summary>
    public ImmutableArray<double> Times => [.. times];

    /// <summary>Old values times the factor, then new values; refused where there is no factor.</summary>
    public Calculated<ImmutableArray<double>> ByRatio()
    {
        if (RatioFactor is not { } factor)
            return Refusal.ZeroDenominator;
        ImmutableArray<double> joined = [.. old.Select(value => value * factor), .. fresh];
        return joined;
    }

    /// <summary>Old values plus the shift, then new values.</summary>
    public ImmutableArray<double> ByShift() => [.. old.Select(value => value + Shift), .. fresh];

    /// <summary>Finds the overlap of two series.</summary>
    /// <param name="oldTimes">Strictly increasing times of the old series.</param>
    /// <param name="oldValues">One finite value for each.</param>
    /// <param name="newTimes">Strictly increasing times of the new series, whose values win in the overlap.</param>
    /// <param name="newValues">One finite value for each.</param>
    /// <returns>The link, or that the series share no time.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<SeriesLink> Find(
        ReadOnlySpan<double> oldTimes,
        ReadOnlySpan<double> oldValues,
        ReadOnlySpan<double> newTimes,
        ReadOnlySpan<double> newValues
    )
    {
        SeriesGuard.Require(oldTimes, oldValues);
        SeriesGuard.Require(newTimes, newValues);
        if (oldTimes.IsEmpty || newTimes.IsEmpty)
            return Refusal.NoData;
        double sumOld = 0,
            sumNew = 0;
        var overlap = 0;
        for (var i = 0; i < oldTimes.Length; i++)
        {
            var same = newTimes.BinarySearch(oldTimes[i]);
            if (same < 0)
                continue;
            overlap++;
            sumOld += oldValues[i];
            sumNew += newValues[same];
        }
        if (overlap == 0)
            return Refusal.NoOverlap;

        var before = 0;
        while (before < oldTimes.Length && oldTimes[before] < newTimes[0])
            before++;
        return new SeriesLink(
            [.. oldTimes[..before], .. newTimes],
            oldValues[..before].ToArray(),
            newValues.ToArray(),
            overlap,
            sumOld == 0 ? null : sumNew / sumOld,
            (sumNew - sumOld) / overlap
        );
    }
}
