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
        if (WhyNot(values.Length, groups) is { } reason)
            return reason;
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var result = new int[values.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = GroupOf(Below(sorted, values[i]), result.Length, groups);
        return result;
    }

    /// <summary>The group of <see cref="ByRank"/> of one value, by its place in the order.</summary>
    /// <param name="below">How many of the values are lower.</param>
    /// <param name="count">How many values there are, at least as many as groups.</param>
    /// <param name="groups">Number of groups, at least two.</param>
    public static int GroupOf(int below, int count, int groups)
    {
        // (q+1) - ceil(fromTop q / N) in whole numbers, free of rounding.
        var fromTop = count - below;
        return Math.Max(1, groups + 1 - (fromTop * groups + count - 1) / count);
    }

    /// <summary>Why so many values cannot be divided into groups; null where they can.</summary>
    /// <param name="count">How many values there are.</param>
    /// <param name="groups">Number of groups, at least two.</param>
    public static Refusal? WhyNot(int count, int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        return count >= groups ? null
            : count == 0 ? Refusal.NoData
            : Refusal.TooFewPoints;
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
