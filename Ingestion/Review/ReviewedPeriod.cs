using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// One period of one group: what the release says of each area beside what is held. Every list has an entry for each
/// area of the group, in the order of the group; NaN stands for no value.
/// </summary>
public sealed class ReviewedPeriod
{
    /// <param name="period">The period.</param>
    /// <param name="released">Values of the release.</param>
    /// <param name="held">Values held.</param>
    /// <param name="undisputed">
    /// Values held before any release that a reviewer had to accept; the same list as <paramref name="held"/> where
    /// there was none.
    /// </param>
    /// <param name="rows">Which areas have a row.</param>
    public ReviewedPeriod(
        Period period,
        double[] released,
        double[] held,
        double[] undisputed,
        ReviewedRow[] rows
    )
    {
        Period = period;
        Released = released;
        Held = held;
        Undisputed = undisputed;
        Rows = rows;
        IsReleased = rows.Any(row => row.HasFlag(ReviewedRow.Released));
        IsHeld = held.Any(value => !double.IsNaN(value));
    }

    public Period Period { get; }

    public double[] Released { get; }

    public double[] Held { get; }

    public double[] Undisputed { get; }

    public ReviewedRow[] Rows { get; }

    /// <summary>Whether the release speaks of the period.</summary>
    public bool IsReleased { get; }

    /// <summary>Whether values are held of the period.</summary>
    public bool IsHeld { get; }

    /// <summary>Whether a reviewer accepted some of what is held.</summary>
    public bool IsDisputed => !ReferenceEquals(Held, Undisputed);

    /// <summary>The period as it would be had no reviewer accepted anything.</summary>
    public ReviewedPeriod WithoutAccepted() =>
        IsDisputed ? new(Period, Released, Undisputed, Undisputed, Rows) : this;
}
