using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Where an area stands among comparable ones: place, distance to the median, their middle half.</summary>
public sealed record NeighbourPosition
{
    private NeighbourPosition() { }

    /// <summary>Place among the area and its neighbours, 1 the best; ties share the better place.</summary>
    public required int Rank { get; init; }

    /// <summary>The area and its neighbours together.</summary>
    public required int Among { get; init; }

    /// <summary>Neighbours with the same value.</summary>
    public required int Ties { get; init; }

    /// <summary>Median of the neighbours, the area left out.</summary>
    public required double Median { get; init; }

    /// <summary>The area's value less the median.</summary>
    public required double GapToMedian { get; init; }

    /// <summary>First to third quartile of the neighbours, by linear interpolation.</summary>
    public required Interval MiddleHalf { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="value">The area's value.</param>
    /// <param name="neighbours">The neighbours' values for the same period, the area left out.</param>
    /// <param name="best">Which end counts as first.</param>
    /// <returns>The position, or that there are no neighbours.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Calculated<NeighbourPosition> Of(
        double value,
        ReadOnlySpan<double> neighbours,
        DesiredDirection best
    )
    {
        SeriesGuard.RequireFinite([value]);
        SeriesGuard.RequireFinite(neighbours);
        if (neighbours.IsEmpty)
            return Refusal.NoData;
        var sorted = neighbours.ToArray();
        Array.Sort(sorted);
        int better = 0,
            ties = 0;
        foreach (var other in sorted)
        {
            if (other == value)
                ties++;
            else if (best.IsReachedBy(value, other))
                better++;
        }
        var median = TheilSen.MedianOfSorted(sorted);
        return new NeighbourPosition
        {
            Rank = better + 1,
            Among = sorted.Length + 1,
            Ties = ties,
            Median = median,
            GapToMedian = value - median,
            MiddleHalf = new Interval(Quantile(sorted, 0.25), Quantile(sorted, 0.75)),
        };
    }

    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
