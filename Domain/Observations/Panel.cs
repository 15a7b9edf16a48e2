using System.Collections.Concurrent;
using System.Collections.Frozen;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// One indicator in one edition: all its areas, periods and breakdowns, immutable and by columns. Every answer is a
/// function of a panel, so that one reading serves them all and no two answers can disagree.
/// Figures are ordered by breakdown, area and period; each (breakdown, area, period) stands once.
/// </summary>
public sealed class Panel
{
    private readonly Observation[] observations;
    private readonly long[] releases;
    private readonly Period[] periods;
    private readonly Period[] sortedPeriods;
    private readonly FrozenDictionary<(Breakdown, AreaCode), (int First, int Count)> series;
    private readonly ConcurrentDictionary<(Breakdown, Period), ValuedFigure[]> ascending = new();

    /// <param name="indicator">The indicator's slug.</param>
    /// <param name="stamp">Which figures these are.</param>
    /// <param name="figures">The figures and the release of each, in any order.</param>
    /// <exception cref="ArgumentException">A figure stands twice.</exception>
    public Panel(string indicator, PanelStamp stamp, IEnumerable<(Observation Figure, long Release)> figures)
    {
        Indicator = indicator;
        Stamp = stamp;
        var sorted = figures.ToArray();
        Array.Sort(sorted, static (a, b) => Compare(a.Figure, b.Figure));
        for (var i = 1; i < sorted.Length; i++)
            if (Compare(sorted[i - 1].Figure, sorted[i].Figure) == 0)
                throw new ArgumentException($"{indicator}: {sorted[i].Figure} stands twice.");
        observations = Array.ConvertAll(sorted, s => s.Figure);
        releases = Array.ConvertAll(sorted, s => s.Release);
        // Beside the figures, so that looking for a period reads a few bytes and not a figure at each step.
        periods = Array.ConvertAll(observations, o => o.Period);
        series = Ranges().ToFrozenDictionary(r => r.Key, r => (r.First, r.Count));
        Areas = [.. observations.Select(o => o.Area).Distinct().Order()];
        sortedPeriods = [.. periods.Distinct().Order()];
        Breakdowns = [.. observations.Select(o => o.Breakdown).Distinct().Order()];
    }

    public string Indicator { get; }

    public PanelStamp Stamp { get; }

    /// <summary>How many figures are held, those without a value included.</summary>
    public int Count => observations.Length;

    /// <summary>In the order of their codes.</summary>
    public IReadOnlyList<AreaCode> Areas { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Period> Periods => sortedPeriods;

    public IReadOnlyList<Breakdown> Breakdowns { get; }

    /// <summary>The figures of one area and breakdown; of none when nothing is held.</summary>
    public Series SeriesOf(AreaCode area, Breakdown breakdown) =>
        series.TryGetValue((breakdown, area), out var range)
            ? new Series(this, range.First, range.Count)
            : default;

    /// <summary>
    /// The figures of one period and breakdown that have a value, the lowest first, equal ones by the codes of their
    /// areas. Sorted when first asked for: rankings of many kinds begin with the same order.
    /// </summary>
    public ReadOnlySpan<ValuedFigure> Ascending(Breakdown breakdown, Period period) =>
        ascending.TryGetValue((breakdown, period), out var known) ? known
        // What is not held may be asked for without end, and is not kept.
        : Array.BinarySearch(sortedPeriods, period) < 0 || !Breakdowns.Contains(breakdown) ? []
        : ascending.GetOrAdd((breakdown, period), key => SortedByValue(key.Item1, key.Item2));

    internal AreaCode AreaAt(int row) => observations[row].Area;

    internal Breakdown BreakdownAt(int row) => observations[row].Breakdown;

    internal Period PeriodAt(int row) => periods[row];

    internal decimal? ValueAt(int row) => observations[row].Value;

    internal Observation ObservationAt(int row) => observations[row];

    internal long ReleaseAt(int row) => releases[row];

    /// <remarks>
    /// Doubles are sorted several times faster than decimals. They stand in the order of the decimals but for those
    /// that differ in the sixteenth digit or later, or not at all: among these the decimals decide.
    /// </remarks>
    private ValuedFigure[] SortedByValue(Breakdown breakdown, Period period)
    {
        var figures = new List<(Observation Figure, int AreaAt)>();
        for (var at = 0; at < Areas.Count; at++)
            if (SeriesOf(Areas[at], breakdown).Find(period) is { Value: not null } figure)
                figures.Add((figure, at));
        var sorted = figures.ToArray();
        var keys = Array.ConvertAll(sorted, f => (double)f.Figure.Value!.Value);
        Array.Sort(keys, sorted);
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            end = first + 1;
            while (end < sorted.Length && keys[end] - keys[end - 1] <= Math.Abs(keys[end]) * 1e-15)
                end++;
            if (end - first > 1)
                sorted.AsSpan(first, end - first).Sort(ByValueThenArea);
        }
        return Array.ConvertAll(
            sorted,
            f => new ValuedFigure(
                f.Figure.Area,
                f.AreaAt,
                f.Figure.Value!.Value,
                f.Figure.Lower,
                f.Figure.Upper,
                f.Figure.Status
            )
        );

        static int ByValueThenArea(
            (Observation Figure, int AreaAt) one,
            (Observation Figure, int AreaAt) other
        ) =>
            decimal.Compare(one.Figure.Value!.Value, other.Figure.Value!.Value) is var byValue and not 0
                ? byValue
                : one.AreaAt.CompareTo(other.AreaAt);
    }

    private static int Compare(Observation a, Observation b)
    {
        var order = a.Breakdown.CompareTo(b.Breakdown);
        if (order == 0)
            order = a.Area.CompareTo(b.Area);
        return order != 0 ? order : a.Period.CompareTo(b.Period);
    }

    private IEnumerable<((Breakdown, AreaCode) Key, int First, int Count)> Ranges()
    {
        for (var first = 0; first < observations.Length; )
        {
            var (breakdown, area) = (observations[first].Breakdown, observations[first].Area);
            var end = first + 1;
            while (
                end < observations.Length
                && observations[end].Breakdown == breakdown
                && observations[end].Area == area
            )
                end++;
            yield return ((breakdown, area), first, end - first);
            first = end;
        }
    }
}
