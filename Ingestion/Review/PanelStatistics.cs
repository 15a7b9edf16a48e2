using MathNet.Numerics.Statistics;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>Robust statistics of two lists of values of the same areas, free of scale. NaN stands for no value.</summary>
internal static class PanelStatistics
{
    private static ReadOnlySpan<double> Tens => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

    /// <summary>The values of the areas that have one in both lists.</summary>
    /// <param name="places">Only these areas; null for all.</param>
    /// <param name="ahead">The second list is read so many areas further on.</param>
    public static (double[] First, double[] Second) Common(
        double[] first,
        double[] second,
        IReadOnlyList<int>? places = null,
        int ahead = 0
    )
    {
        var count = places?.Count ?? first.Length;
        var (x, y) = (new List<double>(count), new List<double>(count));
        for (var n = Math.Max(0, -ahead); n < count && n + ahead < count; n++)
        {
            var a = first[places?[n] ?? n];
            var b = second[places?[n + ahead] ?? n + ahead];
            if (double.IsNaN(a) || double.IsNaN(b))
                continue;
            x.Add(a);
            y.Add(b);
        }
        return ([.. x], [.. y]);
    }

    /// <summary>Spearman's rank correlation; null for fewer areas than can say anything or without any spread.</summary>
    public static double? RankCorrelation((double[] First, double[] Second) pair)
    {
        if (pair.First.Length < ReviewThresholds.FewestAreas)
            return null;
        var rho = Correlation.Spearman(pair.First, pair.Second);
        return double.IsNaN(rho) ? null : rho;
    }

    /// <summary>Fisher's z of a correlation, bounded so that perfect ones stay comparable.</summary>
    public static double FisherZ(double correlation) => Math.Atanh(Math.Clamp(correlation, -0.999, 0.999));

    public static double Median(IEnumerable<double> values) => Statistics.Median(values);

    /// <summary>The median distance from the median.</summary>
    public static double Spread(IReadOnlyCollection<double> values)
    {
        var middle = Median(values);
        return Median(values.Select(value => Math.Abs(value - middle)));
    }

    /// <summary>Decimal places that the values of a list are given to, 0 to 9.</summary>
    public static int Decimals(double[] values)
    {
        var most = 0;
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            while (
                most < 9
                && Math.Abs(value * Tens[most] - Math.Round(value * Tens[most]))
                    > 1e-6 * Math.Max(1, Math.Abs(value))
            )
                most++;
        }
        return most;
    }

    /// <summary>
    /// The largest difference between two lists that comes of rounding alone: half a unit of the coarser one's last
    /// place where they are given to different places, else nothing.
    /// </summary>
    public static double RoundingBetween(double[] first, double[] second)
    {
        var (a, b) = (Decimals(first), Decimals(second));
        return a == b ? 1e-9 : 0.5 * Math.Pow(10, -Math.Min(a, b)) * (1 + 1e-6);
    }

    /// <summary>How two lists agree beyond what bounds and rounding explain.</summary>
    /// <param name="Telling">Areas that say something: not at the same bound in both.</param>
    /// <param name="Same">Of these, areas whose values are the same.</param>
    /// <param name="Different">Of the same, how many different values.</param>
    public readonly record struct Agreement(int Telling, int Same, int Different)
    {
        public double Share => Telling == 0 ? 0 : (double)Same / Telling;
    }

    /// <param name="floor">The least value that can be; areas at it in both lists say nothing, nor do those at zero.</param>
    /// <param name="ceiling">The greatest value that can be, in the same way.</param>
    public static Agreement Agree(double[] first, double[] second, double? floor, double? ceiling)
    {
        var tolerance = RoundingBetween(first, second);
        var (telling, same) = (0, 0);
        var different = new HashSet<double>();
        for (var i = 0; i < first.Length; i++)
        {
            if (double.IsNaN(first[i]) || double.IsNaN(second[i]))
                continue;
            var equal = Math.Abs(first[i] - second[i]) <= tolerance;
            if (equal && (second[i] == 0 || second[i] == floor || second[i] == ceiling))
                continue;
            telling++;
            if (!equal)
                continue;
            same++;
            different.Add(first[i]);
        }
        return new(telling, same, different.Count);
    }
}
