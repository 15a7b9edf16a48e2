using System.Globalization;

namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>How old the newest release of a source is, held against what was promised.</summary>
/// <param name="Days">Days since it was published; null when none was ever taken.</param>
/// <param name="PromisedDays">The longest time that keeps the promise; null where nothing is promised.</param>
/// <param name="Overdue">Whether the promise is broken; null where that cannot be judged.</param>
/// <param name="Words">The same in a sentence.</param>
public sealed record SourceAge(int? Days, int? PromisedDays, bool? Overdue, string Words)
{
    /// <param name="newest">The day of the newest release that was taken; null for none.</param>
    /// <param name="today">Today, in London.</param>
    /// <param name="promise">What the publisher promises; null for nothing.</param>
    public static SourceAge Of(DateOnly? newest, DateOnly today, PromisedFrequency? promise)
    {
        if (newest is not { } day)
            return new(null, promise?.Days, null, "No release has been taken yet.");
        var days = Math.Max(0, today.DayNumber - day.DayNumber);
        var since = days switch
        {
            0 => "Published today",
            1 => "Published yesterday",
            _ => string.Create(CultureInfo.InvariantCulture, $"Published {days:N0} days ago"),
        };
        if (promise is null)
            return new(days, null, null, $"{since}; nothing is promised.");
        var late = days - promise.Days;
        return late > 0
            ? new(days, promise.Days, true, $"{since}; promised {promise.Words}: {Count(late)} overdue.")
            : new(days, promise.Days, false, $"{since}; promised {promise.Words}.");
    }

    private static string Count(int days) =>
        days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days:N0} days");
}
