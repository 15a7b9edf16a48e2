namespace RoadmapIndicators.Domain.Projections;

/// <summary>How a series is spaced in time.</summary>
public static class Spacing
{
    // Leap years and months of 28 to 31 days stay within this; a missing period does not.
    private const double LargestRatio = 1.1;

    /// <summary>Whether the largest gap is at most 1.1 times the smallest. Up to two points always are.</summary>
    /// <param name="times">Strictly increasing times.</param>
    public static bool IsEqual(ReadOnlySpan<double> times)
    {
        double smallest = double.PositiveInfinity,
            largest = 0;
        for (var i = 1; i < times.Length; i++)
        {
            var gap = times[i] - times[i - 1];
            smallest = Math.Min(smallest, gap);
            largest = Math.Max(largest, gap);
        }
        return times.Length < 3 || largest <= LargestRatio * smallest;
    }

    /// <summary>The mean gap; at least two points.</summary>
    /// <exception cref="ArgumentException">There are fewer than two points.</exception>
    public static double MeanGap(ReadOnlySpan<double> times) =>
        times.Length < 2
            ? throw new ArgumentException("One point has no gaps.")
            : (times[^1] - times[0]) / (times.Length - 1);
}
