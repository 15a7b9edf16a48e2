using System.Globalization;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>Reads <c>edition</c> and <c>asOf</c>.</summary>
public static class VintageQuery
{
    private static readonly string[] Days = ["yyyy-MM-dd"];

    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>What is asked for; the newest where the request is at fault, which the reader then says.</summary>
    public static Vintage Read(QueryReader query, EditionHistory history, TimeProvider clock)
    {
        var both = query.Has(Parameters.Edition) && query.Has(Parameters.AsOf);
        if (both)
            query.Add(
                FaultCode.Conflict,
                Parameters.AsOf.Name,
                "edition and asOf ask for two different states; use one of them."
            );
        var edition = Edition(query, history);
        var asOf = AsOf(query, clock);
        return both ? Vintage.Newest : new Vintage(edition, asOf);
    }

    private static int? Edition(QueryReader query, EditionHistory history)
    {
        if (query.Number(Parameters.Edition) is not { } number)
            return null;
        if (history.Find(number) is not null)
            return number;
        query.Add(
            FaultCode.Unknown,
            Parameters.Edition.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"There is no edition {number}: the first is {history.First.Edition}, the last {history.Newest.Edition}."
            )
        );
        return null;
    }

    private static DateOnly? AsOf(QueryReader query, TimeProvider clock)
    {
        if (query.Text(Parameters.AsOf) is not { } text)
            return null;
        if (Day(text) is not { } day)
        {
            query.Add(
                FaultCode.Malformed,
                Parameters.AsOf.Name,
                $"asOf={NearMatches.Quote(text)} is not a day or time, such as 2025-06-30 or 2025-06-30T09:30:00Z."
            );
            return null;
        }
        var today = LondonDay.Of(clock.GetUtcNow());
        if (day <= today)
            return day;
        query.Add(
            FaultCode.InFuture,
            Parameters.AsOf.Name,
            $"asOf={day:yyyy-MM-dd} is in the future; today is {today:yyyy-MM-dd}."
        );
        return null;
    }

    private static DateOnly? Day(string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateOnly.TryParseExact(text, Days, culture, DateTimeStyles.None, out var day))
            return day;
        if (DateTime.TryParseExact(text, LocalTimes, culture, DateTimeStyles.None, out var local))
            return DateOnly.FromDateTime(local);
        // A plus sign that was not escaped arrives as a blank.
        var whole = text.Replace(' ', '+');
        return
            DateTimeOffset.TryParseExact(whole, Times, culture, DateTimeStyles.None, out var time)
            && time.Year is > 1 and < 9999
            ? LondonDay.Of(time)
            : null;
    }
}
