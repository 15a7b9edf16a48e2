using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// The exact distribution of the Mann-Kendall score S when every order of the values is equally likely.
/// </summary>
/// <remarks>
/// S = M - 2I, where M is the number of untied pairs and I the number of inversions. Over all distinct orders
/// of a multiset, I has the Gaussian multinomial coefficient as generating function: the product of (1-q^k) for
/// k = 1..n divided by the same product for each group of ties. Only the lower half is worked out; the
/// distribution is symmetric.
/// </remarks>
internal static class KendallScores
{
    /// <summary>Longest series treated exactly; beyond it the counts leave the range of a double.</summary>
    public const int LongestExact = 150;

    private const int LongestKept = 64;
    private const int LongestOnStack = 128;
    private const int MostTablesKept = 1024;

    // A kept table is a pure function of its key, the length and the sizes of the ties, so two threads that fill the
    // same one agree. Published figures have few digits and series are short, so few patterns of ties occur.
    private static readonly ConcurrentDictionary<string, double[]> Tables = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, double[]>.AlternateLookup<
        ReadOnlySpan<char>
    > TablesByPattern = Tables.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of pairs that are not tied, and so the largest possible score.</summary>
    public static int LargestScore(int n, ReadOnlySpan<int> tieGroups)
    {
        var pairs = n * (n - 1) / 2;
        foreach (var size in tieGroups)
            pairs -= size * (size - 1) / 2;
        return pairs;
    }

    /// <summary>P(I &lt;= i) for i = 0, 1, .. half of the largest score; never empty.</summary>
    public static double[] InversionProbabilities(int n, ReadOnlySpan<int> tieGroups)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, LongestExact);
        if (n > LongestKept)
            return Compute(n, tieGroups);
        Span<char> pattern = stackalloc char[1 + tieGroups.Length];
        pattern[0] = (char)n;
        for (var i = 0; i < tieGroups.Length; i++)
            pattern[i + 1] = (char)tieGroups[i];
        if (TablesByPattern.TryGetValue(pattern, out var kept))
            return kept;
        var made = Compute(n, tieGroups);
        if (Tables.Count < MostTablesKept)
            TablesByPattern.TryAdd(pattern, made);
        return made;
    }

    /// <summary>
    /// The smallest attainable score k with P(S &gt;= k) at most the probability given; null if even the
    /// largest score is likelier than that.
    /// </summary>
    public static int? CriticalScore(int n, ReadOnlySpan<int> tieGroups, double probability)
    {
        var cumulative = InversionProbabilities(n, tieGroups);
        var inversions = -1;
        while (inversions + 1 < cumulative.Length && cumulative[inversions + 1] <= probability)
            inversions++;
        return inversions < 0 ? null : LargestScore(n, tieGroups) - 2 * inversions;
    }

    private static double[] Compute(int n, ReadOnlySpan<int> tieGroups)
    {
        var counts = new double[LargestScore(n, tieGroups) / 2 + 1];
        counts[0] = 1;
        var placed = 0;
        var orders = 1.0;
        foreach (var size in tieGroups)
        {
            for (var j = 1; j <= size; j++)
                Place(counts, ++placed, j, ref orders);
        }
        while (placed < n)
            Place(counts, ++placed, 1, ref orders);

        var running = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            running += counts[i];
            counts[i] = running / orders;
        }
        return counts;
    }

    /// <summary>Multiplies the series by (1-q^placed)/(1-q^inGroup), in place and cut off at its length.</summary>
    private static void Place(double[] counts, int placed, int inGroup, ref double orders)
    {
        for (var i = counts.Length - 1; i >= placed; i--)
            counts[i] -= counts[i - placed];
        for (var i = inGroup; i < counts.Length; i++)
            counts[i] += counts[i - inGroup];
        orders *= (double)placed / inGroup;
    }

    /// <summary>The sizes of the groups of equal values, smallest first; groups of one are left out.</summary>
    public static ImmutableArray<int> TieGroups(ReadOnlySpan<double> values)
    {
        // How many values have so many equals, themselves included: of four that have two, two groups.
        Span<int> having =
            values.Length < LongestOnStack ? stackalloc int[values.Length + 1] : new int[values.Length + 1];
        having.Clear();
        foreach (var value in values)
        {
            var (below, above) = Standing.Of(value, values);
            having[values.Length - below - above]++;
        }
        var groups = ImmutableArray.CreateBuilder<int>();
        for (var size = 2; size <= values.Length; size++)
        for (var seen = 0; seen < having[size]; seen += size)
            groups.Add(size);
        return groups.DrainToImmutable();
    }
}
