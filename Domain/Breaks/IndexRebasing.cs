using System.Collections.Immutable;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Breaks;

/// <summary>
/// Moving an index to another base period. Growth stays as it was; levels on different bases must never be
/// compared.
/// </summary>
public static class IndexRebasing
{
    /// <summary>The index with 100 at the new base.</summary>
    /// <param name="times">Strictly increasing times.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="newBase">The time that becomes 100.</param>
    /// <returns>The index, or that the base is not among the times, or that its value is zero.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<ImmutableArray<double>> To(
        double newBase,
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values
    )
    {
        SeriesGuard.Require(times, values);
        var at = times.BinarySearch(newBase);
        if (at < 0)
            return Refusal.NoData;
        if (values[at] == 0)
            return Refusal.ZeroDenominator;
        var rebased = ImmutableArray.CreateBuilder<double>(values.Length);
        foreach (var value in values)
            rebased.Add(value / values[at] * 100);
        return rebased.MoveToImmutable();
    }

    /// <summary>Growth from each value to the next (0.02 is 2 %), which rebasing leaves alone.</summary>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static ImmutableArray<double?> Growth(ReadOnlySpan<double> values)
    {
        SeriesGuard.RequireFinite(values);
        var growth = ImmutableArray.CreateBuilder<double?>();
        for (var i = 1; i < values.Length; i++)
            growth.Add(values[i - 1] == 0 ? null : values[i] / values[i - 1] - 1);
        return growth.ToImmutable();
    }
}
