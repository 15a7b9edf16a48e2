namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Dividing areas into groups of nearly equal number by their values.</summary>
public static class Quantiles
{
    /// <summary>
    /// Groups as SQL's NTILE makes them: lowest values in group 1, and where the number does not divide evenly
    /// the first groups get one more. Equal values may part; their order given decides.
    /// </summary>
    /// <param name="values">Finite values in any order.</param>
    /// <param name="groups">Number of groups, at least two.</param>
    /// <returns>The group of each value in the order given, or that there are fewer values than groups.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Calculated<int[]> ByTile(ReadOnlySpan<double> values, int groups = 5)
    {
        Trends.SeriesGuard.RequireFinite(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        if (values.Length < groups)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        var keys = values.ToArray();
        int[] order = [.. Enumerable.Range(0, keys.Length).OrderBy(i => keys[i]).ThenBy(i => i)];
        var (size, larger) = Math.DivRem(keys.Length, groups);
        var result = new int[keys.Length];
        var next = 0;
        for (var group = 1; group <= groups; group++)
        {
            var members = size + (group <= larger ? 1 : 0);
            for (var i = 0; i < members; i++)
                result[order[next++]] = group;
        }
        return result;
    }

    /// <summary>
    /// Groups by rank, so that equal values share a group: floor((q+1) - ceil(((N+1) - rank) / (N/q))), at least
    /// one, rank being the lowest of equal values (the phe_quantile rule of the public health methods).
    /// </summary>
    /// <inheritdoc cref="ByTile"/>
    public static Calculated<int[]> ByRank(ReadOnlySpan<double> values, int groups = 10)
    {
        Trends.SeriesGuard.RequireFinite(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        var n = values.Length;
        if (n < groups)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var result = new int[n];
        for (var i = 0; i < n; i++)
        {
            var fromTop = n - Below(sorted, values[i]);
            // (q+1) - ceil(fromTop q / N) in whole numbers, free of rounding.
            var group = groups + 1 - (fromTop * groups + n - 1) / n;
            result[i] = Math.Max(1, group);
        }
        return result;
    }

    /// <summary>How many of the sorted values are below this one.</summary>
    private static int Below(ReadOnlySpan<double> sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
