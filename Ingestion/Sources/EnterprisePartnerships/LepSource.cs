using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.EnterprisePartnerships;

/// <summary>
/// Series by local enterprise partnership, the geography of the State of the Region report, as Nesta put them out: a
/// row for each year and partnership, the last column named after the series. The year of the partnerships' boundaries
/// stands in a column of its own. In the catalogue a title is the name of the last column; the parameter <c>url</c> is
/// the file's address.
/// </summary>
public sealed class LepSource : ISource
{
    private static readonly string[] Columns = ["year", "lep_id", "lep_year_spec"];

    public string Name => "lep";

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } header && new CsvHeader(header.Fields).Refusal(Columns) is null;
    }

    /// <summary>None: the publisher dates the project, not its files.</summary>
    public DateOnly? DateStated(string path) => null;

    public IEnumerable<Uri> Addresses(Indicator indicator) => StatedAddresses.Of(indicator, Name);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        if (table.Next() is not { } first)
        {
            yield return table.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var header = new CsvHeader(first.Fields);
        if (header.Refusal(Columns) is { } refusal)
        {
            yield return refusal;
            yield break;
        }
        var titles = new SeriesTitles(catalogue, Name, indicator);
        var values = header
            .Names.Select((name, at) => (Name: name.Trim(), At: at))
            .Where(column => !Columns.Contains(SeriesTitles.Folded(column.Name)))
            .ToList();
        var (year, lep, boundaries) = (
            header.Find("year"),
            header.Find("lep_id"),
            header.Find("lep_year_spec")
        );
        var rows = 0;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            rows++;
            if (
                header.Misfit(
                    row,
                    values.Count == 1 ? titles.ByTitle(values[0].Name)?.Indicator.Slug : indicator
                ) is
                { } misfit
            )
            {
                yield return misfit;
                continue;
            }
            foreach (var (title, at) in values)
            {
                if (titles.ByTitle(title) is not { } wanted)
                {
                    yield return new Reading.NotWanted(title);
                    continue;
                }
                var label = CsvHeader.Text(row, year);
                yield return new FigureText
                {
                    Indicator = wanted.Indicator,
                    Row = row,
                    Title = title,
                    Breakdown = wanted.Breakdown,
                    Area = CsvHeader.Text(row, lep),
                    PeriodLabel = label,
                    Period = PublisherPeriod.TryRead(label, wanted.Indicator.PeriodKind, out var period)
                        ? period
                        : (Period?)null,
                    Value = CsvHeader.Text(row, at),
                    Dictionary = LepMarkers.StatusOf,
                    Note = LepMarkers.BoundariesOf(CsvHeader.Text(row, boundaries)),
                    ValueColumn = title,
                }.Read(catalogue.Areas);
            }
        }
        if (table.Problem is { } problem)
            yield return problem;
        else if (rows == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }
}
