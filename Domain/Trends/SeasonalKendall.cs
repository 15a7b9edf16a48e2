using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// The seasonal Mann-Kendall test and the seasonal Sen slope: each quarter or half-year is compared with its
/// own kind only, so that the seasons themselves are not taken for a trend.
/// </summary>
/// <remarks>Hirsch, Slack and Smith (1982), with continuity correction; seasons are taken as independent.</remarks>
public sealed record SeasonalKendall
{
    /// <summary>Fewest years in which each season must have been observed.</summary>
    public const int FewestYears = 3;

    private SeasonalKendall() { }

    /// <summary>S of each season, from the first of the year on.</summary>
    public required ImmutableArray<int> ScoreBySeason { get; init; }

    /// <summary>Variance of S of each season under no trend, corrected for ties.</summary>
    public required ImmutableArray<double> VarianceBySeason { get; init; }

    public required int Score { get; init; }

    public required double ScoreVariance { get; init; }

    /// <summary>Standard normal score; null when no season varies.</summary>
    public required double? Z { get; init; }

    /// <summary>Two-sided p-value by the normal approximation; 1 when no season varies.</summary>
    public required double PValue { get; init; }

    /// <summary>Median of all slopes within seasons, per year.</summary>
    public required double SlopePerYear { get; init; }

    /// <summary>Tests a quarterly (4) or half-yearly (2) series.</summary>
    /// <param name="times">Strictly increasing times in years; a season is a fraction of the year.</param>
    /// <param name="values">One finite value for each time; missing periods are simply absent.</param>
    /// <param name="seasonsPerYear">At least two.</param>
    /// <returns>The test, or that a season was seen in fewer than three years.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<SeasonalKendall> Test(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        int seasonsPerYear
    )
    {
        SeriesGuard.Require(times, values);
        ArgumentOutOfRangeException.ThrowIfLessThan(seasonsPerYear, 2);
        if (values.IsEmpty)
            return Refusal.NoData;

        var scores = ImmutableArray.CreateBuilder<int>(seasonsPerYear);
        var variances = ImmutableArray.CreateBuilder<double>(seasonsPerYear);
        var slopes = new List<double>();
        for (var season = 0; season < seasonsPerYear; season++)
        {
            var (seasonTimes, seasonValues) = Only(season, seasonsPerYear, times, values);
            if (seasonValues.Count < FewestYears)
                return Refusal.TooFewPoints;
            var test = MannKendall.Test(seasonValues.ToArray());
            scores.Add(test.Score);
            variances.Add(test.ScoreVariance);
            for (var i = 0; i < seasonValues.Count; i++)
            for (var j = i + 1; j < seasonValues.Count; j++)
                slopes.Add((seasonValues[j] - seasonValues[i]) / (seasonTimes[j] - seasonTimes[i]));
        }

        var score = scores.Sum();
        var variance = variances.Sum();
        double? z = variance > 0 ? (score - Math.Sign(score)) / Math.Sqrt(variance) : null;
        return new SeasonalKendall
        {
            ScoreBySeason = scores.MoveToImmutable(),
            VarianceBySeason = variances.MoveToImmutable(),
            Score = score,
            ScoreVariance = variance,
            Z = z,
            PValue = z is { } standard ? 2 * Normal.CDF(0, 1, -Math.Abs(standard)) : 1,
            SlopePerYear = TheilSen.Median(slopes.ToArray()),
        };
    }

    private static (List<double> Times, List<double> Values) Only(
        int season,
        int seasonsPerYear,
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values
    )
    {
        var (kept, keptValues) = (new List<double>(), new List<double>());
        for (var i = 0; i < times.Length; i++)
        {
            var fraction = times[i] - Math.Floor(times[i]);
            if ((int)Math.Round(fraction * seasonsPerYear) % seasonsPerYear != season)
                continue;
            kept.Add(times[i]);
            keptValues.Add(values[i]);
        }
        return (kept, keptValues);
    }
}
