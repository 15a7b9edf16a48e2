namespace RoadmapIndicators.Domain.Periods;

/// <summary>The calendar day in London, by which publishers of UK statistics date their releases.</summary>
public static class LondonDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day of a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, London).DateTime);

    /// <summary>
    /// The moment at which the clocks of London show a time on a day. A time that comes twice, when the clocks go
    /// back, is the second; one that is left out, when they go forward, is as much later as they go.
    /// </summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time)
    {
        var clock = day.ToDateTime(time);
        // Of a time that comes twice, the zone's own offset is that of the second.
        return new DateTimeOffset(
            clock,
            London.IsInvalidTime(clock) ? London.BaseUtcOffset : London.GetUtcOffset(clock)
        );
    }
}
