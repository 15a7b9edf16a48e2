using System.Globalization;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>
/// Reads the two columns of a period. <c>202324</c> with "Financial year" begins in April 2023. With "Academic year" it
/// begins in August for further education and in September for schools, which the file does not say: the catalogue's
/// parameter <c>academic_year_starts</c> does. A calendar year is four digits.
/// </summary>
internal static class EesPeriod
{
    public const string Accepted =
        "202324 with Academic year (and academic_year_starts in the catalogue) or Financial year, or 2023 with Calendar year";

    public static Period? Read(string period, string identifier, int? academicYearStarts) =>
        (identifier.ToLowerInvariant(), period.Length) switch
        {
            ("calendar year", 4) when Year(period) is { } year => Period.Year(year),
            ("academic year", 6) when academicYearStarts is { } month => Split(period, month),
            ("financial year", 6) => Split(period, 4),
            ({ } name, 4) when Month(name) is { } month && Year(period) is { } year => Period.Month(
                year,
                month
            ),
            _ => null,
        };

    /// <summary>
    /// The API's period (<c>2023/2024</c>, <c>2023</c>) and code (<c>AY</c>, <c>FY</c>, <c>CY</c>, <c>M1</c> to <c>M12</c>) as
    /// the two columns of files; another code stays as it is and is not read.
    /// </summary>
    public static (string Period, string Identifier) OfApi(string period, string code) =>
        (
            period.Length == 9 && period[4] == '/' ? period[..4] + period[7..] : period,
            code switch
            {
                "AY" => "Academic year",
                "FY" => "Financial year",
                "CY" => "Calendar year",
                ['M', .. var month]
                    when int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        && number is >= 1 and <= 12 =>
                    CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number),
                _ => code,
            }
        );

    private static Period? Split(string period, int month) =>
        Year(period[..4]) is { } year
        && int.TryParse(period.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
        && next == (year + 1) % 100
        && month is >= 1 and <= 12
            ? new Period(new DateOnly(year, month, 1), 12)
            : null;

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= Period.FirstYear and <= Period.LastYear
            ? year
            : null;

    private static int? Month(string name) =>
        DateOnly.TryParseExact(name, "MMMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.Month
            : null;
}
