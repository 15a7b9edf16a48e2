using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Finds periods in which several series all have a value.</summary>
public static class SharedPeriods
{
    /// <summary>The newest; null where there is none, or no series.</summary>
    public static Period? Newest(IReadOnlyList<Series> series)
    {
        if (series.Count == 0)
            return null;
        var shortest = series.MinBy(s => s.Count);
        for (var i = shortest.Count - 1; i >= 0; i--)
        {
            if (shortest.ValueAt(i) is null)
                continue;
            var period = shortest.PeriodAt(i);
            if (series.All(s => s.Find(period)?.Value is not null))
                return period;
        }
        return null;
    }

    /// <summary>The newest in which at least so many have a value; null where there is none.</summary>
    public static Period? NewestOfSome(IReadOnlyList<Series> series, int least)
    {
        var counts = new Dictionary<Period, int>();
        foreach (var s in series)
            for (var i = 0; i < s.Count; i++)
                if (s.ValueAt(i) is not null)
                    counts[s.PeriodAt(i)] = counts.GetValueOrDefault(s.PeriodAt(i)) + 1;
        Period? newest = null;
        foreach (var (period, count) in counts)
            if (count >= least && (newest is not { } found || period > found))
                newest = period;
        return newest;
    }

    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<Period> All(IReadOnlyList<Series> series)
    {
        var found = new List<Period>();
        if (series.Count == 0)
            return found;
        for (var i = 0; i < series[0].Count; i++)
        {
            var period = series[0].PeriodAt(i);
            if (series.All(s => s.Find(period)?.Value is not null))
                found.Add(period);
        }
        return found;
    }
}
