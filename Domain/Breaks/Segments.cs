using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Breaks;

/// <summary>
/// A series split at its declared breaks. Trend, projection and journey use the latest segment alone: a change
/// of definition is not a change of the world.
/// </summary>
public static class Segments
{
    /// <summary>The index ranges between breaks, oldest first; together they cover the series once.</summary>
    /// <param name="times">Strictly increasing times of the observations.</param>
    /// <param name="breaks">
    /// Times from which a new definition holds, in any order; the observation at that very time belongs to the
    /// new segment. Those before the first or after the last observation change nothing.
    /// </param>
    public static ImmutableArray<Range> Split(ReadOnlySpan<double> times, ReadOnlySpan<double> breaks)
    {
        var ranges = ImmutableArray.CreateBuilder<Range>();
        var start = 0;
        for (var i = 1; i < times.Length; i++)
        {
            if (!HasBreakAfter(times[i - 1], times[i], breaks))
                continue;
            ranges.Add(start..i);
            start = i;
        }
        if (!times.IsEmpty)
            ranges.Add(start..times.Length);
        return ranges.ToImmutable();
    }

    private static bool HasBreakAfter(double earlier, double later, ReadOnlySpan<double> breaks)
    {
        foreach (var time in breaks)
            if (earlier < time && time <= later)
                return true;
        return false;
    }
}
