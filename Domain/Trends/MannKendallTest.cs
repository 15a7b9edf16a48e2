using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>The outcome of a two-sided Mann-Kendall test for a monotonic trend.</summary>
public sealed record MannKendallTest
{
    /// <summary>Number of observations.</summary>
    public required int N { get; init; }

    /// <summary>S: the number of later-is-higher pairs less the number of later-is-lower pairs.</summary>
    public required int Score { get; init; }

    /// <summary>Variance of S under no trend, corrected for ties.</summary>
    public required double ScoreVariance { get; init; }

    /// <summary>Sizes of the groups of equal values, smallest first; empty when all values differ.</summary>
    public required ImmutableArray<int> TieGroups { get; init; }

    /// <summary>Kendall's tau-a, S over the number of pairs; null below two observations.</summary>
    public required double? TauA { get; init; }

    /// <summary>Kendall's tau-b, which allows for tied values; null when all values are equal.</summary>
    public required double? TauB { get; init; }

    /// <summary>Standard normal score with continuity correction; null when all values are equal.</summary>
    public required double? Z { get; init; }

    /// <summary>Two-sided p-value of <see cref="Z"/>; an approximation kept for comparison.</summary>
    public required double? NormalPValue { get; init; }

    /// <summary>
    /// Two-sided p-value over all distinct orders of the values, ties kept; 1 when all values are equal.
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>The smallest p-value that any order of these values could have given.</summary>
    public required double MinimumAttainablePValue { get; init; }

    /// <summary>False for series too long to enumerate, whose p-value is the normal approximation.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Fewest observations for which a direction is given: with four the least p-value is 0.083.</summary>
    public const int FewestForDirection = 5;

    /// <summary>
    /// The direction at a significance level. Too few points, or ties that leave the level out of reach, are
    /// not testable; a series that never varies has no clear trend.
    /// </summary>
    public TrendDirection DirectionAt(double level)
    {
        if (WhyNotTestable(level) is not null)
            return TrendDirection.NotTestable;
        if (PValue >= level)
            return TrendDirection.NoClearTrend;
        return Score > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing;
    }

    /// <summary>Why no direction is given at this level; null when one is.</summary>
    public Refusal? WhyNotTestable(double level)
    {
        if (N < FewestForDirection)
            return Refusal.TooFewPoints;
        return ScoreVariance > 0 && MinimumAttainablePValue >= level ? Refusal.TooManyTies : null;
    }
}
