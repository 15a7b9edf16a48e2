using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Areas of one kind in the order of their values in one period, and those that could not be ranked.</summary>
public sealed record AreaRanking
{
    private AreaRanking() { }

    public required Period Period { get; init; }

    /// <summary>Whether the highest value comes first: unless lower is better.</summary>
    public required bool IsHighestFirst { get; init; }

    /// <summary>The first first; equal values by code.</summary>
    public required IReadOnlyList<RankedArea> Ranked { get; init; }

    /// <summary>In the order of their codes.</summary>
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>Why there are no groups; null where there are.</summary>
    public required Refusal? NoQuantiles { get; init; }

    /// <summary>Ranks.</summary>
    /// <param name="panel">The figures.</param>
    /// <param name="breakdown">Of whom.</param>
    /// <param name="period">When.</param>
    /// <param name="candidates">The areas to rank, each once.</param>
    /// <param name="areas">What is known of them.</param>
    /// <param name="polarity">Which end comes first; for neither the highest value.</param>
    /// <param name="quantiles">The number of groups, two or more.</param>
    public static AreaRanking Of(
        Panel panel,
        Breakdown breakdown,
        Period period,
        IReadOnlyList<AreaCode> candidates,
        AreaRegister areas,
        Polarity polarity,
        int quantiles
    )
    {
        var wanted = new HashSet<AreaCode>(candidates.Count);
        foreach (var area in candidates)
            wanted.Add(area);
        var valued = new List<Observation>(candidates.Count);
        foreach (var figure in panel.Ascending(breakdown, period))
            if (wanted.Remove(figure.Area))
                valued.Add(figure);
        var leftOut = wanted
            .Select(area => WithoutValue(area, panel.SeriesOf(area, breakdown), period, areas))
            .ToList();
        var held = new HashSet<AreaCode>(valued.Count);
        foreach (var figure in valued)
            held.Add(figure.Area);
        var kept = valued.FindAll(figure =>
            Obstacle(figure.Area, held, areas) is not { } reason
            || Leave(new LeftOut(figure.Area, reason, figure))
        );
        var highestFirst = polarity != Polarity.LowerIsBetter;
        if (highestFirst)
            TurnRound(kept);
        var values = new double[kept.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = (double)kept[i].Value!.Value;
        var groups = Quantiles.ByRank(values, quantiles);
        return new AreaRanking
        {
            Period = period,
            IsHighestFirst = highestFirst,
            Ranked = Place(kept, groups.HasValue ? groups.Value : null),
            LeftOut = [.. leftOut.OrderBy(l => l.Area)],
            NoQuantiles = groups.Reason,
        };

        bool Leave(LeftOut left)
        {
            leftOut.Add(left);
            return false;
        }
    }

    private static LeftOut WithoutValue(AreaCode area, Series series, Period period, AreaRegister areas)
    {
        var figure = series.Find(period);
        return new LeftOut(
            area,
            figure is not null ? LeftOutReason.NoValue
                : IsAbolished(area, period, areas) ? LeftOutReason.Abolished
                : series.Count > 0 ? LeftOutReason.NotForPeriod
                : LeftOutReason.NotHeld,
            figure
        );
    }

    /// <summary>From lowest first to highest first; equal values keep their order.</summary>
    private static void TurnRound(List<Observation> figures)
    {
        figures.Reverse();
        for (int first = 0, end; first < figures.Count; first = end)
        {
            end = EndOfTie(figures, first);
            figures.Reverse(first, end - first);
        }
    }

    private static int EndOfTie(List<Observation> sorted, int first)
    {
        var end = first + 1;
        while (end < sorted.Count && sorted[end].Value == sorted[first].Value)
            end++;
        return end;
    }

    private static RankedArea[] Place(List<Observation> sorted, int[]? groups)
    {
        var placed = new RankedArea[sorted.Count];
        for (var first = 0; first < sorted.Count; )
        {
            var end = EndOfTie(sorted, first);
            for (var i = first; i < end; i++)
                placed[i] = new RankedArea(sorted[i], first + 1, end - first - 1, groups?[i]);
            first = end;
        }
        return placed;
    }

    private static LeftOutReason? Obstacle(AreaCode area, HashSet<AreaCode> held, AreaRegister areas)
    {
        foreach (var successor in areas.Find(area)?.Successors ?? [])
            if (held.Contains(successor))
                return LeftOutReason.Abolished;
        if (area.Type is AreaType.Country or AreaType.Other)
            foreach (var other in held)
                if (other != area && areas.IsInside(other, area))
                    return LeftOutReason.ContainsOthers;
        return null;
    }

    private static bool IsAbolished(AreaCode area, Period period, AreaRegister areas) =>
        areas.Find(area)?.ValidTo is { } end && end < period.End;
}
