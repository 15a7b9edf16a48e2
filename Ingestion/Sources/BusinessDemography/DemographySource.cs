using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Workbooks;

namespace RoadmapIndicators.Ingestion.Sources.BusinessDemography;

/// <summary>
/// The workbook of the ONS's Business demography: counts of enterprises by authority, each table in several sheets, one
/// for each vintage of boundaries, with years of their own. In the catalogue the measure is how the title of the table
/// begins; parameters are those of <see cref="DemographySeries"/>. Counts are held as published; a share is worked out
/// from two tables' counts, which are held with it; of survival the publisher's per cent is held with both its counts.
/// </summary>
public sealed class DemographySource : ISource
{
    private const string Cover = "Cover",
        Contents = "Contents",
        Dated = "Date published:";

    public string Name => "ons-business-demography";

    public bool Reads(string fileName) => fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var workbook = new Workbook(path);
        return workbook.NextSheet()
            && workbook.Sheet == Cover
            && workbook.NextRow() is not null
            && workbook.NextRow() is { Fields: [var title, ..] }
            && title.StartsWith("Business Demography", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The day on the sheet of contents, "Date published: 20th November 2025".</summary>
    public DateOnly? DateStated(string path)
    {
        using var workbook = new Workbook(path);
        while (workbook.NextSheet())
        {
            if (workbook.Sheet != Contents)
                continue;
            while (workbook.NextRow() is { Fields: [var text, ..] })
                if (text.StartsWith(Dated, StringComparison.OrdinalIgnoreCase))
                    return DayOf(text[Dated.Length..]);
        }
        return null;
    }

    /// <summary>What the catalogue states: each edition has an address of its own, which the publisher's page names.</summary>
    public IEnumerable<Uri> Addresses(Indicator indicator) => StatedAddresses.Of(indicator, Name);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        var wanted = DemographySeries.Of(catalogue, Name, indicator).ToList();
        using var workbook = new Workbook(file.Path);
        var tables = new List<DemographyTable>();
        var notWanted = new SortedSet<string>(StringComparer.Ordinal);
        var known = 0;
        while (workbook.NextSheet())
        {
            if (DemographyTable.NumberOf(workbook.Sheet) is not { } number)
                continue;
            known++;
            if (!wanted.Exists(series => series.Table == number || series.Whole == number))
                notWanted.Add($"Table {number}");
            else if (DemographyTable.Read(workbook, number) is { } table)
                tables.Add(table);
            else if (workbook.Problem is null)
            {
                yield return new Reading.Refused(
                    "tableChanged",
                    $"The sheet '{CellText.Short(workbook.Sheet)}' does not begin with its name and a row of years, as the workbook's tables do."
                );
                yield break;
            }
        }
        if (workbook.Problem is { } problem)
        {
            yield return problem;
            yield break;
        }
        if (known == 0)
        {
            yield return new Reading.Refused(
                "notBusinessDemography",
                "The workbook has no sheet 'Table 1.1a' or the like; take the reference tables of Business demography, UK."
            );
            yield break;
        }
        foreach (var title in notWanted)
            yield return new Reading.NotWanted(title);
        foreach (var series in wanted)
        foreach (var reading in Read(series, tables, catalogue.Areas))
            yield return reading;
    }

    private static IEnumerable<Reading> Read(
        DemographySeries series,
        List<DemographyTable> tables,
        AreaRegister areas
    )
    {
        var own = tables.FindAll(table => table.Number == series.Table);
        var whole = series.Whole is { } number ? tables.FindAll(table => table.Number == number) : [];
        if (own.Find(table => !IsCalled(table, series)) is { } other)
            return
            [
                new Reading.Refused(
                    "titleChanged",
                    $"The sheet '{other.Sheet}' is headed '{CellText.Short(other.Title)}' where the catalogue expects '{series.Heading}' for {series.Indicator.Slug}. If the publisher has changed what it counts, declare it in the catalogue first."
                ),
            ];
        return DemographyFigures.Read(series, own, whole, areas);
    }

    private static bool IsCalled(DemographyTable table, DemographySeries series) =>
        series.Heading is not { } heading
        || SeriesTitles
            .Folded(table.Title)
            .StartsWith(SeriesTitles.Folded(heading), StringComparison.Ordinal);

    private static DateOnly? DayOf(string text)
    {
        var words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            words is [var day, var month, var year]
            && DateOnly.TryParseExact(
                $"{day.TrimEnd('s', 't', 'n', 'd', 'r', 'h')} {month} {year}",
                ["d MMMM yyyy", "d MMM yyyy"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
            ? date
            : null;
    }
}
