using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.SubnationalWorkbook;

/// <summary>Reads the workbook's dates: a year and a month in words, a year with or without "Provisional", years joined.</summary>
internal static partial class WorkbookPeriod
{
    public const string Accepted = "2021 May, 2021, 2021 Provisional or 2017-2019";

    public static bool TryRead(string text, PeriodKind kind, out Period period)
    {
        period = default;
        var trimmed = text.Trim();
        if (YearMonth().Match(trimmed) is { Success: true } month)
            return DateOnly.TryParseExact(
                    $"{month.Groups["y"].Value} {month.Groups["m"].Value}",
                    ["yyyy MMMM", "yyyy MMM"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var first
                )
                && PublisherPeriod.TryRead(
                    first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    kind,
                    out period
                );
        if (Years().Match(trimmed) is { Success: true } years)
        {
            var from = int.Parse(years.Groups["a"].ValueSpan, CultureInfo.InvariantCulture);
            var to = int.Parse(years.Groups["b"].ValueSpan, CultureInfo.InvariantCulture);
            if (to < from || to - from > 9 || from < Period.FirstYear || to > Period.LastYear)
                return false;
            period = new Period(new DateOnly(from, 1, 1), (to - from + 1) * 12);
            return kind == PeriodKind.Rolling;
        }
        return Year().Match(trimmed) is { Success: true } year
            && PublisherPeriod.TryRead(year.Groups["y"].Value, kind, out period);
    }

    [GeneratedRegex("^(?<y>[0-9]{4}) (?<m>[A-Za-z]{3,9})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearMonth();

    [GeneratedRegex("^(?<a>[0-9]{4}) ?- ?(?<b>[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Years();

    [GeneratedRegex(
        "^(?<y>[0-9]{4})( Provisional)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Year();
}
