using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Nomis;

/// <summary>
/// Reads the publisher's dates: a year, a month, or the months of a survey (<c>Jan 2019-Dec 2019</c>). A survey's date
/// by itself is its last month, which looks like a month; the name of the date, or the catalogue's parameter
/// <c>months</c>, says how long it is.
/// </summary>
internal static partial class NomisPeriod
{
    public const string Accepted = "2019, 2019-12, December 2019 or Jan 2019-Dec 2019";

    /// <param name="date">The column DATE; empty where there is none.</param>
    /// <param name="name">The column DATE_NAME; empty where there is none.</param>
    /// <param name="months">How many months end with the date; null where the catalogue does not say.</param>
    /// <param name="kind">How the indicator's periods are read.</param>
    /// <returns>The period; null where it cannot be read, or where the two contradict each other.</returns>
    public static Period? Read(string date, string name, int? months, PeriodKind kind)
    {
        var named = OfName(name, kind);
        var dated = OfDate(date, months, kind);
        if (named is null && name.Length > 0 || dated is null && date.Length > 0)
            return null;
        return named is { Months: > 1 } && months is null ? named
            : named is { } a && dated is { } b && a != b ? null
            : named ?? dated;
    }

    private static Period? OfDate(string date, int? months, PeriodKind kind)
    {
        if (!PublisherPeriod.TryRead(date, kind, out var period))
            return null;
        return months is { } length && period.Months == 1
            ? new Period(period.Start.AddMonths(1 - length), length)
            : period;
    }

    private static Period? OfName(string name, PeriodKind kind)
    {
        if (Range().Match(name) is { Success: true } range)
        {
            var from = MonthOf(range.Groups[1].Value);
            var to = MonthOf(range.Groups[2].Value);
            if (from is not { } first || to is not { } last || last < first)
                return null;
            var length = (last.Year - first.Year) * 12 + last.Month - first.Month + 1;
            return length <= Period.LongestInMonths ? new Period(first, length) : null;
        }
        if (MonthOf(name) is { } month)
            return PublisherPeriod.TryRead($"{month:yyyy-MM}", kind, out var read) ? read : null;
        return PublisherPeriod.TryRead(name, kind, out var year) ? year : null;
    }

    private static DateOnly? MonthOf(string text) =>
        DateOnly.TryParseExact(
            text.Trim(),
            ["MMM yyyy", "MMMM yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var month
        )
            ? month
            : null;

    [GeneratedRegex("^([A-Za-z]{3,9} [0-9]{4}) ?- ?([A-Za-z]{3,9} [0-9]{4})$")]
    private static partial Regex Range();
}
