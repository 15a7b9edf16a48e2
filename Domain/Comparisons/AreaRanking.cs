using System.Runtime.InteropServices;
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
    /// <param name="candidates">The areas to rank, each once, in the order of their codes.</param>
    /// <param name="areas">What is known of them.</param>
    /// <param name="polarity">Which end comes first; for neither the highest value.</param>
    /// <param name="quantiles">The number of groups, two or more.</param>
    /// <exception cref="ArgumentException">The candidates are not in order, or one stands twice.</exception>
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
        var candidateAt = CandidateOfEach(panel.Areas, candidates);
        var isValued = new bool[candidates.Count];
        var valued = new List<ValuedFigure>(candidates.Count);
        foreach (var figure in panel.Ascending(breakdown, period))
            if (candidateAt[figure.AreaAt] is >= 0 and var at)
            {
                isValued[at] = true;
                valued.Add(figure);
            }
        var leftOut = new List<LeftOut>();
        for (var i = 0; i < candidates.Count; i++)
            if (!isValued[i])
                leftOut.Add(
                    WithoutValue(candidates[i], panel.SeriesOf(candidates[i], breakdown), period, areas)
                );
        if (valued.Exists(figure => MayCountTwice(figure.Area, areas)))
        {
            var held = valued.Select(figure => figure.Area).ToHashSet();
            valued.RemoveAll(figure =>
                Obstacle(figure.Area, held, areas) is { } reason && Leave(figure.Area, reason)
            );
        }
        var sorted = CollectionsMarshal.AsSpan(valued);
        var noQuantiles = Quantiles.WhyNot(sorted.Length, quantiles);
        var highestFirst = polarity != Polarity.LowerIsBetter;
        return new AreaRanking
        {
            Period = period,
            IsHighestFirst = highestFirst,
            Ranked = Place(sorted, highestFirst, noQuantiles is null ? quantiles : null),
            LeftOut = [.. leftOut.OrderBy(l => l.Area)],
            NoQuantiles = noQuantiles,
        };

        bool Leave(AreaCode area, LeftOutReason reason)
        {
            leftOut.Add(new LeftOut(area, reason, panel.SeriesOf(area, breakdown).Find(period)));
            return true;
        }
    }

    /// <summary>For each area that is held its place among the candidates, from 0; -1 where it is none of them.</summary>
    private static int[] CandidateOfEach(IReadOnlyList<AreaCode> held, IReadOnlyList<AreaCode> candidates)
    {
        var places = new int[held.Count];
        Array.Fill(places, -1);
        var j = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            while (j < held.Count && held[j].CompareTo(candidates[i]) < 0)
                j++;
            if (j < held.Count && held[j] == candidates[i])
                places[j++] = i;
            else if (i > 0 && candidates[i] <= candidates[i - 1])
                throw new ArgumentException($"{candidates[i]} does not follow {candidates[i - 1]}.");
        }
        return places;
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

    /// <summary>Places by ascending values, or from the other end; equal values by code either way.</summary>
    private static RankedArea[] Place(ReadOnlySpan<ValuedFigure> ascending, bool highestFirst, int? groups)
    {
        var placed = new RankedArea[ascending.Length];
        for (int first = 0, end; first < placed.Length; first = end)
        {
            end = EndOfTie(ascending, first);
            var before = highestFirst ? placed.Length - end : first;
            var quantile = groups is { } number
                ? Quantiles.GroupOf(first, placed.Length, number)
                : (int?)null;
            for (var i = first; i < end; i++)
                placed[before + i - first] = new RankedArea(
                    ascending[i],
                    before + 1,
                    end - first - 1,
                    quantile
                );
        }
        return placed;
    }

    private static int EndOfTie(ReadOnlySpan<ValuedFigure> sorted, int first)
    {
        var end = first + 1;
        while (end < sorted.Length && sorted[end].Value == sorted[first].Value)
            end++;
        return end;
    }

    private static bool MayCountTwice(AreaCode area, AreaRegister areas) =>
        area.Type is AreaType.Country or AreaType.Other || areas.IsSucceeded(area);

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
