using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Figures of a panel that were asked for: runs of series, so that a million of them take no room.</summary>
/// <param name="Runs">By breakdown, area and period; none is empty.</param>
public sealed record Selection(IReadOnlyList<Selection.Run> Runs)
{
    public static readonly Selection Empty = new([]);

    /// <summary>Neighbouring figures of one series.</summary>
    public readonly record struct Run(Series Series, int First, int Count)
    {
        public IEnumerable<int> Indexes => Enumerable.Range(First, Count);
    }

    public int Count { get; } = Runs.Sum(r => r.Count);

    /// <summary>The figures from one on, at most so many.</summary>
    public Selection Slice(int start, int count)
    {
        if (start == 0 && count >= Count)
            return this;
        var runs = new List<Run>();
        foreach (var run in Runs)
        {
            var skipped = Math.Min(start, run.Count);
            var taken = Math.Min(count, run.Count - skipped);
            if (taken > 0)
                runs.Add(new Run(run.Series, run.First + skipped, taken));
            start -= skipped;
            count -= taken;
            if (count == 0)
                break;
        }
        return new Selection(runs);
    }
}
