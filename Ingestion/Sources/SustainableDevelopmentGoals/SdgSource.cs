using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.SustainableDevelopmentGoals;

/// <summary>
/// The data files of the ONS for the Sustainable Development Goals of the United Nations: one CSV for each of the
/// goals' indicators, a row for each year, group of people and place. A file with a column "Series" holds several
/// series, known by its words; another is known by its name. The catalogue's parameter <c>area</c> is the area of rows
/// that name no place.
/// </summary>
public sealed class SdgSource : ISource
{
    public string Name => "ons-sdg";

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } header && SdgColumns.AreOfThisSource(new CsvHeader(header.Fields));
    }

    /// <summary>None: the publisher states it on a page of its own.</summary>
    public DateOnly? DateStated(string path) => null;

    /// <summary>The files in the publisher's public repository; HEAD is its newest state.</summary>
    public IEnumerable<Uri> Addresses(Indicator indicator) =>
        indicator
            .Series.Where(series => series.Source == Name && series.Files.Count > 0)
            .Select(series => new Uri(
                $"https://raw.githubusercontent.com/ONSdigital/sdg-data/HEAD/data/{Uri.EscapeDataString(series.Files[^1])}.csv"
            ));

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        if (table.Next() is not { } first)
        {
            yield return table.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var header = new CsvHeader(first.Fields);
        if (header.Refusal("Year", "Value") is { } refusal)
        {
            yield return refusal;
            yield break;
        }
        var columns = new SdgColumns(header);
        var titles = new SeriesTitles(catalogue, Name, indicator);
        var byFile = titles.ByFile(file.Name) is [var only] ? only : null;
        var leftOut = new PlacesLeftOut();
        var rows = 0;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            rows++;
            if (header.Misfit(row, byFile?.Indicator.Slug ?? indicator) is { } misfit)
            {
                yield return misfit;
                continue;
            }
            var title = columns.HasSeries ? columns.Series(row) : Path.GetFileNameWithoutExtension(file.Name);
            var wanted = columns.HasSeries ? titles.ByTitle(title) : byFile;
            if (wanted is null)
            {
                yield return new Reading.NotWanted(title);
                continue;
            }
            if (MeasureChanged(columns, row, wanted) is { } changed)
            {
                yield return changed;
                yield break;
            }
            yield return Read(row, columns, wanted, title, catalogue, leftOut);
        }
        foreach (var flag in leftOut.Flags())
            yield return flag;
        if (table.Problem is { } problem)
            yield return problem;
        else if (rows == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }

    private static Reading Read(
        CsvRow row,
        SdgColumns columns,
        SeriesTitles.Wanted wanted,
        string title,
        RoadmapCatalogue catalogue,
        PlacesLeftOut leftOut
    )
    {
        var indicator = wanted.Indicator;
        if (columns.Breakdown(row, out var column, out var word) is not { } breakdown)
            return new Reading.Quarantined(
                indicator.Slug,
                row.Line,
                column,
                row.Raw,
                "unknownGroup",
                $"'{word}' in the column '{column}' is not a group that this source knows; the row would be taken for everybody."
            );
        var whole = wanted.Series.Parameters.GetValueOrDefault("area", "");
        var found = SdgPlaces.Find(columns.Place(row), catalogue.Areas, whole);
        if (found.Contradiction is { } contradiction)
            return new Reading.Quarantined(
                indicator.Slug,
                row.Line,
                "GeoCode",
                row.Raw,
                "unclearArea",
                contradiction
            );
        if (found.WithoutCode is { } name)
        {
            leftOut.Add(indicator.Slug, row.Line, name);
            return new Reading.NotWanted($"{title}: {name}");
        }
        var label = columns.Year(row);
        var value = columns.Value(row);
        var status = columns.Status(row);
        return new FigureText
        {
            Indicator = indicator,
            Row = row,
            Title = title,
            Breakdown = breakdown,
            Area = found.Code ?? "",
            PeriodLabel = label,
            Period = PublisherPeriod.TryRead(label, indicator.PeriodKind, out var period)
                ? period
                : (Period?)null,
            Value = value,
            Marker =
                status.Equals("Normal value", StringComparison.OrdinalIgnoreCase)
                || status.Equals("Undefined", StringComparison.OrdinalIgnoreCase)
                    ? ""
                    : status,
            Dictionary = said => SdgMarkers.StatusOf(said, value.Length > 0),
            Note = value.Length > 0 && SdgMarkers.SaysMissing(status) ? SdgMarkers.FlaggedMissing : null,
        }.Read(catalogue.Areas);
    }

    private static Reading.Refused? MeasureChanged(SdgColumns columns, CsvRow row, SeriesTitles.Wanted wanted)
    {
        var multiplier = columns.Multiplier(row);
        if (multiplier.Length > 0 && SeriesTitles.Folded(multiplier) != "units")
            return new(
                "unitChanged",
                $"Line {row.Line}: the values of {wanted.Indicator.Slug} are in '{multiplier}' where single units are expected."
            );
        if (wanted.Series.Measure is not { } expected || !columns.HasMeasure)
            return null;
        var found = columns.Measure(row);
        return SeriesTitles.Folded(found) == SeriesTitles.Folded(expected)
            ? null
            : new(
                "measureChanged",
                $"Line {row.Line}: the measure of {wanted.Indicator.Slug} is '{found}' where the catalogue expects '{expected}'. If the publisher has changed what it measures, declare it in the catalogue first."
            );
    }
}
