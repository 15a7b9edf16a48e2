using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.Workbooks;

namespace RoadmapIndicators.Ingestion.Sources.GreenhouseGas;

/// <summary>
/// Greenhouse gas emissions of local authorities by the Department for Energy Security and Net Zero, in three shapes:
/// its workbook, with a wide table for each gas and one for all; a cut of it as workbook or CSV, in which the tables
/// stand below one another; and its long CSV, a row for each source of emissions and gas, which is added up. In the
/// catalogue a title is the heading of a column, such as <c>Grand Total</c> or <c>Transport Total</c>.
/// </summary>
public sealed class GhgSource : ISource
{
    // A title, notes and a blank line or two stand above the headings.
    private const int LongestPreamble = 30;

    public string Name => "desnz";

    public bool Reads(string fileName) =>
        fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        if (!Workbook.HasItsMark(path))
        {
            using var table = new CsvTable(path);
            return Begin(table.Next) is { } begun && (begun.Wide is not null || begun.Long is not null);
        }
        using var workbook = new Workbook(path);
        while (workbook.NextSheet())
            if (Begin(workbook.NextRow)?.Wide is not null)
                return true;
        return false;
    }

    /// <summary>None: the tables state the years that they are of, and no day.</summary>
    public DateOnly? DateStated(string path) => null;

    /// <summary>What the catalogue states: each edition has an address of its own, which the publisher's page names.</summary>
    public IEnumerable<Uri> Addresses(Indicator indicator) => StatedAddresses.Of(indicator, Name);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        var titles = new SeriesTitles(catalogue, Name, indicator);
        return Workbook.HasItsMark(file.Path)
            ? ReadWorkbook(file.Path, titles, catalogue)
            : ReadCsv(file.Path, titles, catalogue);
    }

    private static IEnumerable<Reading> ReadCsv(string path, SeriesTitles titles, RoadmapCatalogue catalogue)
    {
        using var table = new CsvTable(path);
        var begun = Begin(table.Next);
        if (begun?.Long is { } sources)
        {
            foreach (var reading in GhgSums.Read(table, sources, titles, catalogue.Areas))
                yield return reading;
            yield break;
        }
        if (begun?.Wide is not { } columns)
        {
            yield return table.Problem ?? NoTable();
            yield break;
        }
        var faults = new List<Reading>();
        var blocks = Blocks(table.Next, columns, "", faults).ToList();
        if (table.Problem is { } problem)
            yield return problem;
        else
            foreach (var reading in GhgFigures.Read(blocks, Named(begun, blocks), faults, titles, catalogue))
                yield return reading;
    }

    private static IEnumerable<Reading> ReadWorkbook(
        string path,
        SeriesTitles titles,
        RoadmapCatalogue catalogue
    )
    {
        using var workbook = new Workbook(path);
        var (all, unnamed) = (new List<GhgBlock>(), new List<GhgBlock>());
        var faults = new List<Reading>();
        while (workbook.NextSheet())
        {
            if (Begin(workbook.NextRow) is not { Wide: { } columns } begun)
                continue;
            var gases = GhgGases.Of(begun.Title);
            if (gases == GhgGases.Said.Other)
            {
                yield return new Reading.NotWanted(CellText.Short(begun.Title));
                continue;
            }
            (gases == GhgGases.Said.All ? all : unnamed).AddRange(
                Blocks(workbook.NextRow, columns, workbook.Sheet, faults)
            );
        }
        if (workbook.Problem is { } problem)
            yield return problem;
        else if (all.Count + unnamed.Count == 0)
            yield return NoTable();
        else
            foreach (
                var reading in GhgFigures.Read(
                    all.Count > 0 ? all : unnamed,
                    all.Count > 0 || unnamed.Count > 1,
                    faults,
                    titles,
                    catalogue
                )
            )
                yield return reading;
    }

    private static bool Named(Beginning begun, List<GhgBlock> blocks) =>
        GhgGases.Of(begun.Title) == GhgGases.Said.All || blocks.Count > 1;

    private static IEnumerable<GhgBlock> Blocks(
        Func<CsvRow?> next,
        GhgColumns columns,
        string sheet,
        List<Reading> faults
    )
    {
        var block = new GhgBlock(columns, sheet);
        while (next() is { } row)
        {
            if (row.IsBlank || GhgColumns.Of(row) is not null)
                continue;
            if (columns.Header.Misfit(row, null) is { } misfit)
            {
                faults.Add(misfit);
                continue;
            }
            if (block.TryAdd(row))
                continue;
            yield return block;
            block = new GhgBlock(columns, sheet);
            block.TryAdd(row);
        }
        yield return block;
    }

    private sealed record Beginning(string Title, GhgColumns? Wide, GhgSums.Columns? Long);

    // The first row that has the headings of a table; what stands in the first above it is its title.
    private static Beginning? Begin(Func<CsvRow?> next)
    {
        var title = "";
        for (var i = 0; i < LongestPreamble && next() is { } row; i++)
        {
            if (GhgSums.Columns.Of(row) is { } sources)
                return new(title, null, sources);
            if (GhgColumns.Of(row) is { } columns)
                return new(title, columns, null);
            if (title.Length == 0)
                title = row.Fields.FirstOrDefault(text => text.Trim().Length > 0)?.Trim() ?? "";
        }
        return null;
    }

    private static Reading.Refused NoTable() =>
        new(
            "notGreenhouseGas",
            $"No table of the file has the columns '{GhgColumns.AreaCode}', '{GhgColumns.Year}' and '{GhgColumns.Total}', nor those of the long data set."
        );
}
