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
        var valued = new List<Observation>(candidates.Count);
        var leftOut = new List<LeftOut>();
        foreach (var area in candidates)
        {
            var series = panel.SeriesOf(area, breakdown);
            var figure = series.Find(period);
            if (figure?.Value is null)
                leftOut.Add(
                    new LeftOut(
                        area,
                        figure is not null ? LeftOutReason.NoValue
                            : IsAbolished(area, period, areas) ? LeftOutReason.Abolished
                            : series.Count > 0 ? LeftOutReason.NotForPeriod
                            : LeftOutReason.NotHeld,
                        figure
                    )
                );
            else
                valued.Add(figure);
        }
        var held = new HashSet<AreaCode>(valued.Count);
        foreach (var figure in valued)
            held.Add(figure.Area);
        var kept = valued.FindAll(figure =>
            Obstacle(figure.Area, held, areas) is not { } reason
            || Leave(new LeftOut(figure.Area, reason, figure))
        );
        var highestFirst = polarity != Polarity.LowerIsBetter;
        var sorted = Sorted(kept, highestFirst);
        var values = new double[sorted.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (double)sorted[i].Value!.Value;
        var groups = Quantiles.ByRank(values, quantiles);
        return new AreaRanking
        {
            Period = period,
            IsHighestFirst = highestFirst,
            Ranked = Place(sorted, groups.HasValue ? groups.Value : null),
            LeftOut = [.. leftOut.OrderBy(l => l.Area)],
            NoQuantiles = groups.Reason,
        };

        bool Leave(LeftOut left)
        {
            leftOut.Add(left);
            return false;
        }
    }

    /// <summary>By value, equal ones by code.</summary>
    /// <remarks>
    /// Doubles are sorted several times faster than decimals. They stand in the order of the decimals but for those
    /// that differ in the sixteenth digit or later, or not at all: among these the decimals decide.
    /// </remarks>
    private static Observation[] Sorted(List<Observation> figures, bool highestFirst)
    {
        var sign = highestFirst ? -1 : 1;
        var sorted = figures.ToArray();
        var keys = new double[sorted.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = sign * (double)sorted[i].Value!.Value;
        Array.Sort(keys, sorted);
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            end = first + 1;
            while (end < sorted.Length && keys[end] - keys[end - 1] <= Math.Abs(keys[end]) * 1e-15)
                end++;
            if (end - first > 1)
                sorted.AsSpan(first, end - first).Sort(InOrder);
        }
        return sorted;

        int InOrder(Observation one, Observation other) =>
            decimal.Compare(one.Value!.Value, other.Value!.Value) is var byValue and not 0
                ? sign * byValue
                : one.Area.CompareTo(other.Area);
    }

    private static RankedArea[] Place(Observation[] sorted, int[]? groups)
    {
        var placed = new RankedArea[sorted.Length];
        for (var first = 0; first < sorted.Length; )
        {
            var end = first + 1;
            while (end < sorted.Length && sorted[end].Value == sorted[first].Value)
                end++;
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
