using System.Globalization;
using System.Text.RegularExpressions;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Workbooks;

namespace RoadmapIndicators.Ingestion.Sources.BusinessDemography;

/// <summary>
/// One sheet of the workbook: a table of one vintage of boundaries. Its name has the number that all vintages share and
/// a letter of its own, <c>Table 1.1a</c>; its first row begins with that name; its rows begin with a code.
/// </summary>
/// <param name="Number">What all vintages of the table share, such as <c>1.1</c>.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Title">What the first row says after the sheet's name.</param>
/// <param name="Headings">The row of headings.</param>
/// <param name="Rows">The rows under it.</param>
internal sealed partial record DemographyTable(
    string Number,
    string Sheet,
    string Title,
    CsvHeader Headings,
    IReadOnlyList<CsvRow> Rows
)
{
    // The title, what the sheet holds, its unit, and perhaps a blank line or two.
    private const int LongestPreamble = 12;

    /// <summary>The number of a sheet of that name; null for one that is no table by area.</summary>
    public static string? NumberOf(string sheet) =>
        SheetName().Match(sheet) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>Reads the workbook's sheet to its end; null when it has no title or no headings of a table.</summary>
    public static DemographyTable? Read(Workbook workbook, string number)
    {
        var sheet = workbook.Sheet;
        if (
            workbook.NextRow() is not { Fields: [var title, ..] }
            || !title.StartsWith(sheet, StringComparison.OrdinalIgnoreCase)
        )
            return null;
        CsvRow? headings = null;
        for (var i = 0; i < LongestPreamble && headings is null && workbook.NextRow() is { } row; i++)
            if (row.Fields.Skip(1).Any(text => YearOf(text) is not null))
                headings = row;
        if (headings is null)
            return null;
        var rows = new List<CsvRow>();
        while (workbook.NextRow() is { } row)
            rows.Add(row);
        return new(
            number,
            sheet,
            title[sheet.Length..].TrimStart(' ', '-', '\u2013'),
            new CsvHeader(headings.Fields),
            rows
        );
    }

    /// <summary>The columns of years: <c>2019</c>, or <c>2019 Births</c> in a table of survival.</summary>
    public IEnumerable<(int At, int Year)> Years =>
        Headings
            .Names.Select((name, at) => (At: at, Year: YearOf(name)))
            .Where(column => column.Year is not null)
            .Select(column => (column.At, column.Year!.Value));

    private static int? YearOf(string heading) =>
        YearHeading().Match(heading.Trim()) is { Success: true } match
            ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex("^Table (?<number>[0-9]{1,2}\\.[0-9]{1,2})[a-z]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex SheetName();

    [GeneratedRegex(
        "^(?<year>(19|20)[0-9]{2})( births)?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex YearHeading();
}
