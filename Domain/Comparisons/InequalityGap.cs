using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>How far groups, or areas, lie apart in one period, and since when.</summary>
public sealed record InequalityGap
{
    private InequalityGap() { }

    public required Period Period { get; init; }

    /// <summary>Those that have a value, highest first.</summary>
    public required IReadOnlyList<(GapMember Member, Observation Figure)> Members { get; init; }

    /// <summary>Those that have none in the period.</summary>
    public required IReadOnlyList<GapMember> Without { get; init; }

    public (GapMember Member, Observation Figure) Highest => Members[0];

    public (GapMember Member, Observation Figure) Lowest => Members[^1];

    /// <summary>Highest less lowest, with its test.</summary>
    public required FigureDifference Difference { get; init; }

    /// <summary>Highest over lowest; refused where a value is not above zero, and for scores.</summary>
    public required Calculated<ValueRatio> Ratio { get; init; }

    /// <summary>
    /// From how many pairs this one was picked as the widest. With more than one its test is too ready to find a
    /// difference.
    /// </summary>
    public int Pairs => Members.Count * (Members.Count - 1) / 2;

    /// <summary>Measures over all members, weighted by people; refused without the indicator's own denominators.</summary>
    public required Calculated<AreaDispersion> Dispersion { get; init; }

    /// <summary>Sample standard deviation of the members, each counted once.</summary>
    public required double StandardDeviation { get; init; }

    public required GapHistory History { get; init; }

    /// <summary>Measures the gap in one period, or in the newest that all members have, else that most of them have.</summary>
    /// <param name="members">Two or more.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="at">The period; null for the newest.</param>
    /// <returns>The gap, or that fewer than two members have a value.</returns>
    public static Calculated<InequalityGap> Of(
        IReadOnlyList<GapMember> members,
        Indicator indicator,
        Period? at = null
    )
    {
        var series = members.Select(m => m.Series).Where(s => s.Count > 0).ToList();
        var found =
            at
            ?? SharedPeriods.NewestOfSome(series, Math.Max(2, (series.Count + 1) / 2))
            ?? SharedPeriods.NewestOfSome(series, 2);
        if (found is not { } period)
            return series.Count == 0 ? Refusal.NoData : Refusal.NoOverlap;
        var placed = members
            .Select(m => (Member: m, Figure: m.Series.Count == 0 ? null : m.Series.Find(period)))
            .ToList();
        var valued = placed
            .Where(p => p.Figure?.Value is not null)
            .Select(p => (p.Member, Figure: p.Figure!))
            .OrderByDescending(p => p.Figure.Value)
            .ThenBy(p => p.Member.Key, StringComparer.Ordinal)
            .ToList();
        if (valued.Count < 2)
            return valued.Count == 0 ? Refusal.NoData : Refusal.TooFewPoints;
        var (high, low) = (valued[0], valued[^1]);
        var (first, second) = (Estimate.From(high.Figure, indicator), Estimate.From(low.Figure, indicator));
        return new InequalityGap
        {
            Period = period,
            Members = valued,
            Without = [.. placed.Where(p => p.Figure?.Value is null).Select(p => p.Member)],
            Difference = FigureDifference.Of(first, second, indicator),
            Ratio =
                indicator.ValueType == Catalogue.ValueType.Score
                    ? Refusal.ZeroOrNegativeValue
                    : ValueRatio.Of(first, second),
            Dispersion = DispersionOf(valued),
            StandardDeviation = Deviation([.. valued.Select(v => (double)v.Figure.Value!.Value)]),
            History = GapHistory.Of(high.Member.Series, low.Member.Series, indicator),
        };
    }

    private static Calculated<AreaDispersion> DispersionOf(
        List<(GapMember Member, Observation Figure)> valued
    )
    {
        if (valued.Exists(v => v.Figure.Denominator is not > 0))
            return Refusal.DenominatorRequired;
        return AreaDispersion.Of(
            [.. valued.Select(v => (double)v.Figure.Value!.Value)],
            [.. valued.Select(v => (double)v.Figure.Denominator!.Value)]
        );
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }
}
