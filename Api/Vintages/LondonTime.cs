namespace RoadmapIndicators.Api.Vintages;

/// <summary>The days of publishers: British civil time, by the rule in force since 1996.</summary>
public static class LondonTime
{
    /// <summary>Made here rather than looked up, so that it does not depend on the machine's time zone data.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(
        "London",
        TimeSpan.Zero,
        "London",
        "Greenwich Mean Time",
        "British Summer Time",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                // The last Sunday of March at 01:00, and of October at 02:00 summer time.
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
                    new DateTime(1, 1, 1, 1, 0, 0),
                    3,
                    5,
                    DayOfWeek.Sunday
                ),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
                    new DateTime(1, 1, 1, 2, 0, 0),
                    10,
                    5,
                    DayOfWeek.Sunday
                )
            ),
        ]
    );

    public static DateOnly DayOf(DateTimeOffset time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, Zone).DateTime);
}
