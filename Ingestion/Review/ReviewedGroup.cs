using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>One group of the population in a release, beside what is held of it.</summary>
public sealed class ReviewedGroup
{
    /// <param name="breakdown">The key of the group.</param>
    /// <param name="areas">Its areas, in the order of their codes.</param>
    /// <param name="periods">Periods of the release and those held, oldest first.</param>
    public ReviewedGroup(
        string breakdown,
        IReadOnlyList<AreaCode> areas,
        IReadOnlyList<ReviewedPeriod> periods
    )
    {
        Breakdown = breakdown;
        Areas = areas;
        Periods = periods;
        Commonest =
        [
            .. areas
                .Select((area, at) => (area.Type, at))
                .GroupBy(pair => pair.Type, pair => pair.at)
                .OrderByDescending(group => group.Count())
                .Take(1)
                .SelectMany(group => group),
        ];
    }

    public string Breakdown { get; }

    public IReadOnlyList<AreaCode> Areas { get; }

    public IReadOnlyList<ReviewedPeriod> Periods { get; }

    /// <summary>Places of the areas of the commonest type: ranks are compared among like places only.</summary>
    public IReadOnlyList<int> Commonest { get; }

    /// <summary>Whether anything is held of the group.</summary>
    public bool IsHeld => Periods.Any(period => period.IsHeld);

    /// <summary>
    /// What a released period is measured against: its own figures where they are held, else those of the nearest
    /// earlier period held. Null when there is neither.
    /// </summary>
    public ReviewedPeriod? BaselineOf(ReviewedPeriod released)
    {
        if (released.IsHeld)
            return released;
        ReviewedPeriod? nearest = null;
        foreach (var period in Periods)
            if (period.IsHeld && period.Period < released.Period)
                nearest = period;
        return nearest;
    }

    /// <summary>Neighbouring periods that are both held, oldest first: the series' own history of change.</summary>
    public IEnumerable<(ReviewedPeriod Earlier, ReviewedPeriod Later)> Steps()
    {
        ReviewedPeriod? last = null;
        foreach (var period in Periods)
        {
            if (!period.IsHeld)
                continue;
            if (last is not null)
                yield return (last, period);
            last = period;
        }
    }

    /// <summary>The group as it would be had no reviewer accepted anything.</summary>
    public ReviewedGroup WithoutAccepted() =>
        Periods.Any(period => period.IsDisputed)
            ? new(Breakdown, Areas, [.. Periods.Select(period => period.WithoutAccepted())])
            : this;
}
