using MathNet.Numerics.Distributions;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// The Mann-Kendall test: do later values tend to be higher (or lower) than earlier ones?
/// </summary>
/// <remarks>
/// Mann (1945) and Kendall (1975), with the exact null distribution instead of the normal approximation. The
/// test takes the values as independent given the trend; autocorrelation makes it reject too often, and no
/// correction for that works on series as short as these.
/// </remarks>
public static class MannKendall
{
    /// <summary>Tests values in time order. Their spacing does not matter.</summary>
    /// <param name="values">Finite values, oldest first; any number of them, none included.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static MannKendallTest Test(ReadOnlySpan<double> values)
    {
        SeriesGuard.RequireFinite(values);
        var n = values.Length;
        var tieGroups = KendallScores.TieGroups(values);
        var ties = tieGroups.AsSpan();
        var score = Score(values);
        var variance = ScoreVariance(n, ties);
        var largest = KendallScores.LargestScore(n, ties);
        double? z = variance > 0 ? (score - Math.Sign(score)) / Math.Sqrt(variance) : null;
        double? normalP = z is { } standard ? 2 * Normal.CDF(0, 1, -Math.Abs(standard)) : null;
        var (p, least, exact) = PValues(n, ties, score, largest, normalP);
        var pairs = n * (n - 1) / 2;
        return new MannKendallTest
        {
            N = n,
            Score = score,
            ScoreVariance = variance,
            TieGroups = tieGroups,
            TauA = pairs > 0 ? (double)score / pairs : null,
            TauB = largest > 0 ? score / Math.Sqrt((double)largest * pairs) : null,
            Z = z,
            NormalPValue = normalP,
            PValue = p,
            MinimumAttainablePValue = least,
            IsExact = exact,
        };
    }

    /// <summary>Variance of S under no trend: [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18.</summary>
    internal static double ScoreVariance(int n, ReadOnlySpan<int> tieGroups)
    {
        var sum = (double)n * (n - 1) * (2 * n + 5);
        foreach (var size in tieGroups)
            sum -= (double)size * (size - 1) * (2 * size + 5);
        return sum / 18;
    }

    private static int Score(ReadOnlySpan<double> values)
    {
        var score = 0;
        for (var later = 1; later < values.Length; later++)
            score += Standing.Of(values[later], values[..later]).SumOfSigns;
        return score;
    }

    private static (double P, double Least, bool Exact) PValues(
        int n,
        ReadOnlySpan<int> ties,
        int score,
        int largest,
        double? normalP
    )
    {
        if (n > KendallScores.LongestExact)
            return (normalP ?? 1, normalP is null ? 1 : 0, normalP is null);
        if (largest == 0)
            return (1, 1, true);
        var cumulative = KendallScores.InversionProbabilities(n, ties);
        var p = score == 0 ? 1 : Math.Min(1, 2 * cumulative[(largest - Math.Abs(score)) / 2]);
        return (p, Math.Min(1, 2 * cumulative[0]), true);
    }
}
