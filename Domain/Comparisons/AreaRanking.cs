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
        Sort(kept, highestFirst);
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

    /// <summary>By value, equal ones by code.</summary>
    private static void Sort(List<Observation> figures, bool highestFirst)
    {
        // The decimals beside the figures, so that comparing two does not look both figures up in memory.
        var keys = new (decimal Value, AreaCode Area)[figures.Count];
        var items = figures.ToArray();
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (items[i].Value!.Value, items[i].Area);
        var sign = highestFirst ? -1 : 1;
        Array.Sort(
            keys,
            items,
            Comparer<(decimal Value, AreaCode Area)>.Create(
                (one, other) =>
                    one.Value != other.Value
                        ? sign * one.Value.CompareTo(other.Value)
                        : one.Area.CompareTo(other.Area)
            )
        );
        for (var i = 0; i < items.Length; i++)
            figures[i] = items[i];
    }

    private static RankedArea[] Place(List<Observation> sorted, int[]? groups)
    {
        var placed = new RankedArea[sorted.Count];
        for (var first = 0; first < sorted.Count; )
        {
            var end = first + 1;
            while (end < sorted.Count && sorted[end].Value == sorted[first].Value)
                end++;
            for (var i = first; i < end; i++)
                placed[i] = new RankedArea(sorted[i], first + 1, end - first - 1, groups?[i]);
            first = end;
        }
        return placed;
    }

    private static LeftOutReason? Obstacle(AreaCode area, HashSet<AreaCode> held, AreaRegister areas) =>
        areas.Find(area)?.Successors.Any(held.Contains) == true ? LeftOutReason.Abolished
        : area.Type is AreaType.Country or AreaType.Other
        && held.Any(other => other != area && areas.IsInside(other, area))
            ? LeftOutReason.ContainsOthers
        : null;

    private static bool IsAbolished(AreaCode area, Period period, AreaRegister areas) =>
        areas.Find(area)?.ValidTo is { } end && end < period.End;
}
