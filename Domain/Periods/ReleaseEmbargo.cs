namespace RoadmapIndicators.Domain.Periods;

/// <summary>
/// Until when a release may not be taken: a time of its day in London. What a server shows before that was put there
/// early by mistake.
/// </summary>
/// <param name="Time">The time at which releases come out.</param>
public sealed record ReleaseEmbargo(TimeOnly Time)
{
    /// <summary>The moment from which a release of this day may be taken.</summary>
    public DateTimeOffset LiftsAt(DateOnly day) => LondonDay.MomentOf(day, Time);

    /// <summary>Whether a release of this day may be taken.</summary>
    public bool IsOver(DateOnly day, DateTimeOffset now) => now >= LiftsAt(day);
}
