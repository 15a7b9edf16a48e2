using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>
/// The figures of one area and one breakdown in the order of their periods: a view of its panel, copying nothing.
/// </summary>
public readonly struct Series
{
    private readonly Panel panel;
    private readonly int first;

    internal Series(Panel panel, int first, int count)
    {
        this.panel = panel;
        this.first = first;
        Count = count;
    }

    /// <summary>How many periods are held, those without a value included.</summary>
    public int Count { get; }

    public AreaCode Area => panel.AreaAt(first);

    public Breakdown Breakdown => panel.BreakdownAt(first);

    public Period PeriodAt(int index) => panel.PeriodAt(first + index);

    /// <summary>Null where the publisher gave none.</summary>
    public decimal? ValueAt(int index) => panel.ValueAt(first + index);

    public Observation this[int index] => panel.ObservationAt(first + index);

    /// <summary>The release that the figure came from.</summary>
    public long ReleaseAt(int index) => panel.ReleaseAt(first + index);

    /// <summary>The newest figure with a value; null when there is none.</summary>
    public Observation? Latest()
    {
        for (var i = Count - 1; i >= 0; i--)
            if (ValueAt(i) is not null)
                return this[i];
        return null;
    }

    /// <summary>The figure of one period; null when the period is not held.</summary>
    public Observation? Find(Period period)
    {
        var low = 0;
        var high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = PeriodAt(middle).CompareTo(period);
            if (order == 0)
                return this[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }
}
