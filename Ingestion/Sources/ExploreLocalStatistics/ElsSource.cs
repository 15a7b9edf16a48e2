using System.Web;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

/// <summary>
/// Files of ONS Explore Local Statistics: one CSV for one or more series, a row for each area and period. All header
/// spellings since March 2023 are read. A series is known by its title, because one file may hold several and files
/// were renamed; a file with one series under a new title is taken by its name, and flagged.
/// </summary>
public sealed class ElsSource : ISource
{
    public string Name => "ons-els";

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } header && ElsColumns.Of(header.Fields).Columns is not null;
    }

    public DateOnly? DateStated(string path) => ElsMetadata.LastModified(Path.ChangeExtension(path, ".json"));

    public IEnumerable<Uri> Addresses(Indicator indicator) =>
        indicator
            .Series.Where(series => series.Source == Name && series.Files.Count > 0)
            .Select(series => new Uri(
                $"https://www.ons.gov.uk/explore-local-statistics/api/v1/data.csv?indicator={Uri.EscapeDataString(series.Files[^1])}&time=all&includeStatus=true"
            ));

    /// <summary>The publisher's API calls every file the same; here it has the name of its series, as the files have.</summary>
    public async Task<FetchResult> FetchAsync(
        PublisherClient client,
        Uri address,
        Validators known,
        CancellationToken cancel
    ) =>
        await client.FetchAsync(address, known, cancel) switch
        {
            FetchResult.Received { File: var file }
                when HttpUtility.ParseQueryString(address.Query)["indicator"] is { Length: > 0 } series =>
                new FetchResult.Received(file with { Name = series + ".csv" }),
            var other => other,
        };

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        var header = table.Next();
        while (header is { IsBlank: true })
            header = table.Next();
        if (header is null)
        {
            yield return table.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var (columns, missing, unknown) = ElsColumns.Of(header.Fields);
        if (columns is null)
        {
            yield return new Reading.Refused(
                "missingColumns",
                $"The file lacks the column{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)}. Its columns are: {Shown(header.Fields)}."
            );
            yield break;
        }
        foreach (var name in unknown)
            yield return new Reading.Flag(
                indicator,
                header.Line,
                name,
                null,
                "unknownColumn",
                $"The column '{name}' is new; it is not read."
            );

        var titles = new SeriesTitles(catalogue, Name, indicator);
        var byFile = titles.ByFile(file.Name);
        var onlyByFile = byFile.Count == 1 ? byFile[0] : null;
        string? titleTakenByFile = null;
        var anyByTitle = false;
        var rows = new ElsRow(columns, catalogue.Areas);
        var opposed = new HashSet<string>(StringComparer.Ordinal);
        // What was found to be the catalogue's meaning; it stands in thousands of rows.
        var sound = ((SeriesTitles.Wanted?)null, "", "");
        var rowsRead = 0;
        while (table.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            rowsRead++;
            if (row.Malformed || row.Fields.Length != columns.Count)
            {
                yield return new Reading.Quarantined(
                    onlyByFile?.Indicator.Slug ?? indicator,
                    row.Line,
                    null,
                    row.Raw,
                    "malformedRow",
                    row.Malformed
                        ? "Quotation marks stand where none may."
                        : $"The row has {row.Fields.Length} fields where the header has {columns.Count}."
                );
                continue;
            }
            var title = row.Fields[columns.Titles[0]].Trim();
            SeriesTitles.Wanted? wanted = null;
            foreach (var at in columns.Titles)
                wanted ??= titles.ByTitle(row.Fields[at]);
            anyByTitle |= wanted is not null;
            if (
                wanted is null
                && onlyByFile is not null
                && !anyByTitle
                && (titleTakenByFile ?? title) == title
            )
            {
                if (titleTakenByFile is null)
                    yield return new Reading.Flag(
                        onlyByFile.Indicator.Slug,
                        row.Line,
                        "indicator",
                        title,
                        "newTitle",
                        $"The series is titled '{title}', which the catalogue does not list; it was taken by the file's name."
                    );
                titleTakenByFile = title;
                wanted = onlyByFile;
            }
            if (wanted is null)
            {
                yield return new Reading.NotWanted(title);
                continue;
            }
            var meaning = (wanted, Field(row, columns.Measure), Field(row, columns.Unit));
            if (meaning != sound)
            {
                if (ElsMeaning.Refusal(row, columns, wanted) is { } refused)
                {
                    yield return refused;
                    yield break;
                }
                sound = meaning;
            }
            if (ElsMeaning.OppositePolarity(row, columns, wanted) is { } flag && opposed.Add(flag.Indicator!))
                yield return flag;
            yield return rows.Read(row, wanted, title);
        }
        if (table.Problem is { } problem)
            yield return problem;
        else if (rowsRead == 0)
            yield return new Reading.Refused("noRows", "The file has a header and no rows.");
    }

    private static string Field(CsvRow row, int? column) => column is { } at ? row.Fields[at] : "";

    private static string Shown(IReadOnlyList<string> header)
    {
        var text = string.Join(", ", header.Take(30));
        return text.Length <= 400 ? text : text[..400] + "…";
    }
}
