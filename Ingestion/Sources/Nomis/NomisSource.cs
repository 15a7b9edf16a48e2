using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Nomis;

/// <summary>
/// Nomis, the labour market statistics of the ONS: the CSV of its API (<see cref="NomisTable"/>) and the one that its
/// site gives to download (<see cref="NomisExport"/>). How a series is named in the catalogue,
/// <see cref="NomisSeries"/> says.
/// </summary>
public sealed class NomisSource : ISource
{
    private const string Selected =
        "date,date_name,geography_code,geography_name,measures,measures_name,obs_value,obs_status,obs_status_name,record_offset,record_count";

    public string Name => "nomis";

    public bool Reads(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public bool Recognises(string path)
    {
        using var table = new CsvTable(path);
        return table.Next() is { } first
            && (NomisTable.IsOne(new CsvHeader(first.Fields)) || NomisExport.DateOf(table) is not null);
    }

    /// <summary>The day on which a download was made, which the site writes into it; the API's CSV has none.</summary>
    public DateOnly? DateStated(string path)
    {
        using var table = new CsvTable(path);
        return NomisExport.DateOf(table);
    }

    /// <summary>Each series by itself; the answer comes in pages, which <see cref="NomisPages"/> joins.</summary>
    public IEnumerable<Uri> Addresses(Indicator indicator)
    {
        foreach (var series in indicator.Series.Where(s => s.Source == Name))
            if (
                series.Parameters.TryGetValue("dataset", out var dataset)
                && series.Parameters.TryGetValue("query", out var query)
            )
            {
                var named = new NomisSeries(indicator, series);
                var columns = named
                    .Conditions.Select(condition => condition.Key)
                    .Prepend(named.TitleColumn.ToLowerInvariant());
                yield return new Uri(
                    $"https://www.nomisweb.co.uk/api/v01/dataset/{Uri.EscapeDataString(dataset)}.data.csv?{query}&select={Selected},{string.Join(',', columns)}"
                );
            }
    }

    public Task<FetchResult> FetchAsync(
        PublisherClient client,
        Uri address,
        Validators known,
        CancellationToken cancel
    ) => new NomisPages(client).FetchAsync(address, known, cancel);

    public IEnumerable<Reading> Read(ReceivedFile file, RoadmapCatalogue catalogue, string? indicator)
    {
        using var table = new CsvTable(file.Path);
        if (table.Next() is not { } first)
        {
            yield return table.Problem ?? new("emptyFile", "The file is empty.");
            yield break;
        }
        var wanted = NomisSeries.Of(catalogue, Name, indicator);
        var header = new CsvHeader(first.Fields);
        var readings = NomisTable.IsOne(header)
            ? new NomisTable(header, wanted, catalogue).Read(table)
            : new NomisExport(wanted, catalogue).Read(table, first);
        foreach (var reading in readings)
            yield return reading;
    }
}
