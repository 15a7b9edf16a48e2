using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.LocalAuthorityTool;

/// <summary>
/// The table behind the Local Authority Interactive Tool of the Department for Education: every measure of the tool
/// for every year, authority and region, in parquet, or saved as CSV. In the catalogue a series has as title the short
/// name of the measure (<c>Short Desc</c>), as measure what it is called in words (<c>Data item</c>), and as parameters
/// the <c>address</c> of the table and, where a year is written 2019-20, the month in which it begins
/// (<c>yearBegins</c>, 1 to 12). Values are texts. Many are doubles of a workbook with all their digits; what is held is
/// the decimal that the workbook shows (58.902 for 58.902000000000001).
/// </summary>
public sealed class LaitSource : ISource
{
    public string Name => "dfe-lait";

    /// <summary>
    /// In a folder only the parquet counts: a CSV beside it is a part of the table, which would withdraw the areas that
    /// it lacks. A CSV is read when it is named itself.
    /// </summary>
    public bool Reads(string fileName) => fileName.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = Open(path);
        return table.Problem is null;
    }

    /// <summary>The newest month of update in the dictionary of measures, if it lies beside the table; the table states no day.</summary>
    public DateOnly? DateStated(string path) =>
        LaitDictionary.NewestUpdate(
            Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", LaitDictionary.FileName)
        );

    public IEnumerable<Uri> Addresses(Indicator indicator) =>
        indicator
            .Series.Where(series => series.Source == Name && series.Parameters.ContainsKey("address"))
            .Select(series => new Uri(series.Parameters["address"]));

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = Open(file.Path);
        var titles = new SeriesTitles(catalogue, Name, indicator);
        var notWanted = new HashSet<string>(StringComparer.Ordinal);
        var rows = 0;
        foreach (var row in table.Rows(title => titles.ByTitle(title) is not null))
        {
            rows++;
            if (row.Fault is { } fault)
                yield return new Reading.Quarantined(
                    indicator,
                    row.Line,
                    null,
                    row.Raw,
                    "malformedRow",
                    fault
                );
            else if (titles.ByTitle(row.Series) is not { } wanted)
            {
                if (notWanted.Add(row.Series))
                    yield return new Reading.NotWanted(row.Series);
            }
            else if (MeasureChanged(row, wanted) is { } refused)
            {
                yield return refused;
                yield break;
            }
            else
                yield return Read(row, wanted, catalogue);
        }
        if (table.Problem is { } problem)
            yield return problem;
        else if (rows == 0)
            yield return new Reading.Refused("noRows", "The table has columns and no rows.");
    }

    private static ILaitTable Open(string path) =>
        LaitParquet.HasItsMark(path) ? new LaitParquet(path) : new LaitCsv(path);

    private static Reading Read(LaitRow row, SeriesTitles.Wanted wanted, RoadmapCatalogue catalogue)
    {
        var indicator = wanted.Indicator;
        Reading Quarantine(string field, string code, string reason) =>
            new Reading.Quarantined(indicator.Slug, row.Line, field, row.Raw, code, reason);

        if (LaitAreas.Find(row.AreaNumber, catalogue.Areas) is not { } area)
            return Quarantine(
                LaitColumns.AreaNumber,
                "unknownArea",
                $"'{CellText.Short(row.AreaNumber)}' ({CellText.Short(row.AreaName)}) is not the number of an authority or region that the catalogue knows. If it is right, give the area the alias dfe:{CellText.Short(row.AreaNumber)}."
            );
        if (
            !LaitPeriod.TryRead(
                row.Years,
                indicator.PeriodKind,
                YearBegins(wanted.Series),
                out var period,
                out var remark
            )
        )
            return Quarantine(
                LaitColumns.Years,
                "unreadablePeriod",
                $"'{CellText.Short(row.Years)}' is not a period of this indicator; expected {LaitPeriod.Accepted}."
            );
        var cell = CellText.Read(CellText.OfWrittenDouble(row.Value), LaitMarkers.StatusOf, indicator);
        if (cell.Problem is { } problem)
            return Quarantine(LaitColumns.Value, problem.Code, problem.Reason);
        return new Reading.Figure(
            indicator.Slug,
            row.Line,
            wanted.Series.Measure ?? row.Series,
            row.Years,
            new Observation(
                area,
                period,
                wanted.Breakdown,
                cell.Value,
                cell.Value is null || cell.Status != ObservationStatus.Normal ? cell.Status : remark,
                marker: cell.Marker
            )
        );
    }

    private static int? YearBegins(SourceSeries series) =>
        series.Parameters.TryGetValue("yearBegins", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && month is >= 1 and <= 12
            ? month
            : null;

    private static Reading.Refused? MeasureChanged(LaitRow row, SeriesTitles.Wanted wanted)
    {
        if (wanted.Series.Measure is not { } expected || row.Item.Length == 0)
            return null;
        return SeriesTitles.Folded(row.Item) == SeriesTitles.Folded(expected)
            ? null
            : new(
                "measureChanged",
                $"Line {row.Line}: '{row.Series}' measures '{CellText.Short(row.Item)}' where the catalogue expects '{expected}' for {wanted.Indicator.Slug}. If the publisher has changed what it measures, declare it in the catalogue first."
            );
    }
}
