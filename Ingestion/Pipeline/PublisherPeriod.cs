using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Reads the period labels that publishers of UK regional statistics write: years, months, days, quarters and ISO 8601
/// intervals. The catalogue says how the indicator's periods are to be read: a snapshot is its month, whichever day
/// the label names, so that 2025-01, 2025-01-15 and 2025-01-01 are one.
/// </summary>
public static partial class PublisherPeriod
{
    /// <summary>What is accepted, for messages.</summary>
    public const string Accepted = "2024, 2024-09, 2024-09-15, 2024-Q3, 2024-01-01/P1Y or 2022-01-01/P3Y";

    /// <summary>As many labels are remembered; a label stands in thousands of rows and is read once.</summary>
    private const int MostRemembered = 10_000;

    private const int LongestLabel = 40;

    private static readonly ConcurrentDictionary<(string Label, PeriodKind Kind), Period?> Remembered = [];

    public static bool TryRead(string text, PeriodKind kind, out Period period)
    {
        if (!Remembered.TryGetValue((text, kind), out var read))
        {
            read = ReadNew(text, kind, out var first) ? first : null;
            if (Remembered.Count < MostRemembered && text.Length <= LongestLabel)
                Remembered.TryAdd((text, kind), read);
        }
        period = read.GetValueOrDefault();
        return read is not null;
    }

    private static bool ReadNew(string text, PeriodKind kind, out Period period)
    {
        period = default;
        if (Shape().Match(text.Trim()) is not { Success: true } match)
            return false;
        var year = Number(match.Groups["y"]);
        if (year is < Period.FirstYear or > Period.LastYear)
            return false;
        if (match.Groups["q"].Success)
        {
            period = Period.Quarter(year, Number(match.Groups["q"]));
            return kind != PeriodKind.Snapshot;
        }
        var hasMonth = match.Groups["m"].Success;
        var hasDay = match.Groups["d"].Success;
        var month = hasMonth ? Number(match.Groups["m"]) : 1;
        var day = hasDay ? Number(match.Groups["d"]) : 1;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var length = match.Groups["n"].Success
            ? Number(match.Groups["n"]) * (match.Groups["u"].Value == "Y" ? 12 : 1)
            : (int?)null;
        if (length is < 1 or > Period.LongestInMonths)
            return false;
        if (kind == PeriodKind.Snapshot)
        {
            period = Period.Month(year, month);
            return hasMonth && length is null;
        }
        period =
            length is { } months ? new Period(new DateOnly(year, month, day), months)
            : hasDay ? Period.Day(new DateOnly(year, month, day))
            : hasMonth ? Period.Month(year, month)
            : Period.Year(year);
        return true;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<y>[0-9]{4})(-?Q(?<q>[1-4])|(-(?<m>[0-9]{2})(-(?<d>[0-9]{2}))?)?(/P(?<n>[0-9]{1,3})(?<u>[YM]))?)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Shape();
}
