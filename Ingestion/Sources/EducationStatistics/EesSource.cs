using System.Globalization;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>
/// Data files of the Department for Education's Explore Education Statistics. In the catalogue <c>files</c> are their
/// names and a title is the name of a column of figures. Every filter column stands there too: the parameter
/// <c>filter COLUMN</c> is the word that rows must have in it, most often Total, and <c>breakdown COLUMN</c> names the
/// dimension that its words become; <c>figures</c> lists the other columns of figures, by commas. A data set of the
/// publisher's API has its number as <c>data_set</c>, and as <c>major_version</c> the version that the series was written
/// for (1 where it is not said); <c>api: csv</c> takes its CSV instead of the pages of <see cref="EesAnswers"/>.
/// </summary>
public sealed class EesSource : ISource
{
    private const string FilterKey = "filter ",
        BreakdownKey = "breakdown ",
        DataSetKey = "data_set",
        Total = "total";

    public string Name => "dfe-ees";

    public bool Reads(string fileName) =>
        fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            && !fileName.EndsWith(".meta.csv", StringComparison.OrdinalIgnoreCase)
        || fileName.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = Open(path);
        return table.Next() is { } first && EesColumns.AreOfThisSource(new CsvHeader(first.Fields));
    }

    /// <summary>None: the publisher states it on the page of the release.</summary>
    public DateOnly? DateStated(string path) => null;

    public IEnumerable<Uri> Addresses(Indicator indicator) =>
        indicator
            .Series.Where(series => series.Source == Name && series.Parameters.ContainsKey(DataSetKey))
            .Select(series => new Uri(
                $"https://api.education.gov.uk/statistics/v1/data-sets/{Uri.EscapeDataString(series.Parameters[DataSetKey])}/{(series.Parameters.GetValueOrDefault("api") == "csv" ? "csv" : "query")}?dataSetVersion={Uri.EscapeDataString(series.Parameters.GetValueOrDefault("major_version", "1"))}.*"
            ));

    public Task<FetchResult> FetchAsync(
        PublisherClient client,
        Uri address,
        Validators known,
        CancellationToken cancel
    ) =>
        address.AbsolutePath.Contains("/data-sets/", StringComparison.Ordinal)
        && address.AbsolutePath.Split('/')[^1] is "query" or "csv"
            ? new EesDownload(client).FetchAsync(address, known, cancel)
            : client.FetchAsync(address, known, cancel);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = Open(file.Path);
        if (table.Next() is not { } first)
        {
            yield return table.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var header = new CsvHeader(first.Fields);
        if (EesColumns.Refusal(header) is { } refusal)
        {
            yield return refusal;
            yield break;
        }
        var name = Path.GetFileNameWithoutExtension(file.Name);
        var wanted = catalogue
            .Indicators.Where(i => indicator is null || i.Slug == indicator)
            .SelectMany(i => i.Series.Where(s => s.Source == Name).Select(s => (Indicator: i, Series: s)))
            .Where(pair =>
                indicator is not null
                || pair.Series.Files.Contains(name)
                || pair.Series.Parameters.GetValueOrDefault(DataSetKey) is { } number
                    && (number == name || number == table.DataSet)
            )
            .SelectMany(pair =>
                pair.Series.Titles.Select(t => (pair.Indicator, pair.Series, Column: t.Title))
            )
            .Where(pair => header.Has(pair.Column))
            .ToList();
        if (wanted.Count == 0)
        {
            yield return new Reading.NotWanted(file.Name);
            yield break;
        }
        var figures = wanted
            .SelectMany(w => Listed(w.Series, "figures").Append(w.Column))
            .Concat(table.Figures)
            .ToHashSet(StringComparer.Ordinal);
        // Each series explains every column by itself: a filter that one forgot would make a group everybody.
        foreach (var (_, series, _) in wanted)
            if (EesColumns.Unclear(header, FiltersOf(series).ToHashSet(), figures, file.Path) is { } unclear)
            {
                yield return unclear;
                yield break;
            }
        var rows = 0;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            rows++;
            foreach (var (slug, series, column) in wanted)
                yield return header.Misfit(row, slug.Slug)
                    ?? Read(row, header, slug, series, column, catalogue.Areas);
        }
        if (table.Problem is { } problem)
            yield return problem;
        else if (rows == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }

    private static IEesTable Open(string path) =>
        EesAnswers.Are(path) ? new EesAnswers(path) : new EesCsv(path);

    private static Reading Read(
        CsvRow row,
        CsvHeader header,
        Indicator indicator,
        SourceSeries series,
        string column,
        AreaRegister areas
    )
    {
        if (EesColumns.AreaOf(row, header) is not { } area)
            return new Reading.NotWanted($"{column}: {CsvHeader.Text(row, header.Find("geographic_level"))}");
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var filter in FiltersOf(series).Where(header.Has))
        {
            var word = SeriesTitles.Folded(CsvHeader.Text(row, header.Find(filter)));
            if (series.Parameters.TryGetValue(BreakdownKey + filter, out var dimension))
            {
                if (word == Total)
                    continue;
                if (EesGroups.Of(dimension, word) is not { } group)
                    return new Reading.Quarantined(
                        indicator.Slug,
                        row.Line,
                        filter,
                        row.Raw,
                        "unknownGroup",
                        $"'{word}' in the column '{filter}' is not a group that this source knows."
                    );
                parts[dimension] = group;
            }
            else if (
                word != SeriesTitles.Folded(series.Parameters.GetValueOrDefault(FilterKey + filter, Total))
            )
                return new Reading.NotWanted($"{column}: {filter} {word}");
        }
        var label = CsvHeader.Text(row, header.Find("time_period"));
        var identifier = CsvHeader.Text(row, header.Find("time_identifier"));
        return new FigureText
        {
            Indicator = indicator,
            Row = row,
            Title = column,
            Breakdown =
                parts.Count == 0
                    ? Breakdown.Total
                    : Breakdown.Parse(string.Join(',', parts.Select(part => $"{part.Key}:{part.Value}"))),
            Area = area,
            PeriodLabel = $"{label} {identifier}",
            Period = EesPeriod.Read(label, identifier, StartOf(series)),
            PeriodsAccepted = EesPeriod.Accepted,
            Value = CsvHeader.Text(row, header.Find(column)),
            Dictionary = EesMarkers.StatusOf,
            ValueColumn = column,
        }.Read(areas);
    }

    private static int? StartOf(SourceSeries series) =>
        series.Parameters.TryGetValue("academic_year_starts", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            ? month
            : null;

    private static IEnumerable<string> FiltersOf(SourceSeries series) =>
        series
            .Parameters.Keys.Select(key =>
                key.StartsWith(FilterKey, StringComparison.Ordinal) ? key[FilterKey.Length..]
                : key.StartsWith(BreakdownKey, StringComparison.Ordinal) ? key[BreakdownKey.Length..]
                : ""
            )
            .Where(column => column.Length > 0);

    private static string[] Listed(SourceSeries series, string key) =>
        series
            .Parameters.GetValueOrDefault(key, "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
