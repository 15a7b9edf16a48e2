using System.Globalization;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// The slope and relative index of inequality of an area, from figures by quantile of deprivation: breakdowns
/// <c>deprivation:1</c> (most deprived), <c>deprivation:2</c> and so on, or <c>deprivation:decile-1</c>, each with its
/// denominator.
/// </summary>
public static class DeprivationGradient
{
    /// <summary>The dimension of breakdowns that are read as quantiles of deprivation.</summary>
    public const string Dimension = "deprivation";

    /// <summary>Fits the gradient in one period, or in the newest that every quantile has.</summary>
    /// <returns>The index, or that no such figures, no denominators or fewer than five quantiles are held.</returns>
    public static Calculated<(SlopeIndex Index, Period Period)> Of(
        IReadOnlyList<(Breakdown Breakdown, Series Series)> groups,
        Period? at = null
    )
    {
        var quantiles = groups
            .Select(g => (Rank: RankOf(g.Breakdown), g.Series))
            .Where(g => g.Rank is not null && g.Series.Count > 0)
            .OrderBy(g => g.Rank)
            .ToList();
        if (quantiles.Count == 0)
            return Refusal.NoDeprivationRanks;
        if (quantiles.Count < SlopeIndex.FewestQuantiles)
            return Refusal.TooFewPoints;
        if ((at ?? SharedPeriods.Newest([.. quantiles.Select(q => q.Series)])) is not { } period)
            return Refusal.NoOverlap;
        var figures = quantiles.Select(q => q.Series.Find(period)).ToList();
        if (figures.Exists(f => f?.Value is null))
            return Refusal.NoOverlap;
        if (figures.Exists(f => f!.Denominator is not > 0))
            return Refusal.DenominatorRequired;
        var index = SlopeIndex.Of(
            [.. figures.Select(f => (double)f!.Denominator!.Value)],
            [.. figures.Select(f => (double)f!.Value!.Value)]
        );
        return index.HasValue ? (index.Value, period) : index.Reason!.Value;
    }

    /// <summary>The place of a quantile from the most deprived on; null for other breakdowns.</summary>
    private static int? RankOf(Breakdown breakdown)
    {
        if (
            !breakdown.Key.StartsWith(Dimension + ":", StringComparison.Ordinal)
            || breakdown.Key.Contains(',', StringComparison.Ordinal)
        )
            return null;
        var group = breakdown.Key.AsSpan(Dimension.Length + 1);
        var digits = group.LastIndexOfAnyExceptInRange('0', '9') + 1;
        return int.TryParse(group[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            ? rank
            : null;
    }
}
