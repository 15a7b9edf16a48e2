using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Tests.Api;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>
/// Writes the examples of the contract from answers of the service with the figures that ship; run by
/// <c>make examples</c>. Lists are cut to their first two entries, tables to their first two rows.
/// </summary>
[Explicit("Writes files of the repository.")]
[Category("Examples")]
public sealed class ExampleWriter
{
    private const int Kept = 2;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What is asked where the needed parameters alone are refused, or say too little or too much.</summary>
    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["listAreas"] = "/v1/areas?limit=2",
        ["getAggregate"] = "/v1/indicators/active-enterprises/aggregate?area=E37000001",
        ["getComparison"] = "/v1/indicators/employment-rate/comparison?area=E08000025&benchmark=E92000001",
        ["listChanges"] = "/v1/editions/41/changes?kind=revised&limit=2",
        ["listObservations"] = "/v1/indicators/gigabit-coverage/observations?area=E47000007&period=latest:2",
        ["listObservationsOfSeveral"] =
            "/v1/observations?indicator=gigabit-coverage,employment-rate&area=E47000007&period=latest",
        ["getRevisions"] = "/v1/indicators/ghg-per-head/revisions?area=E47000007",
        ["getTrend"] = "/v1/indicators/employment-rate/trend?area=E08000025",
        ["getTargetGap"] = "/v1/indicators/gigabit-coverage/target-gap?area=E47000007",
        ["getFigureJson"] = "/v1/figures/gigabit-coverage.json?area=E08000031",
        ["getOembed"] = "/v1/oembed?url=/v1/figures/gigabit-coverage.html?area=E08000031",
        ["getJsonFeed"] = "/v1/feeds/releases.json?limit=2",
        ["getAtomFeed"] = "/v1/feeds/releases.atom?limit=1",
        ["getChangesFeed"] = "/v1/feeds/changes.ndjson?since=40",
    };

    private static readonly (string File, string Address)[] Problems =
    [
        ("invalid-request-unknownParameter", "/v1/indicators/gigabit-coverage/observations?perod=2024"),
        ("invalid-request-unknownArea", "/v1/indicators/gigabit-coverage/observations?area=E0800025"),
        ("not-found-indicator", "/v1/indicators/gigabit"),
        ("not-found-area", "/v1/areas/E08000099"),
        ("not-found-edition", "/v1/editions/9999"),
        ("not-acceptable-format", "/v1/missions?format=parquet"),
        (
            "too-large-count",
            "/v1/observations.jsonstat.json?indicator=internet-users,employment-rate,gigabit-coverage,ghg-per-head,claimant-count&breakdown=all"
        ),
    ];

    [Test]
    public async Task The_examples_are_written()
    {
        var api = await ShippedApi.StartAsync();
        var contract = await ContractDocument.ReadAsync();
        var folder = Path.Combine(RepositoryRoot.Find(), "Api", "Contract", "Examples");
        var failed = new List<string>();
        foreach (var operation in contract.Operations)
        foreach (var (mediaType, file) in Files(operation))
        {
            var address = Addresses.GetValueOrDefault(operation.Id) ?? operation.ExampleAddress();
            var (status, text) = await ReadAsync(api, address, mediaType);
            if (status == HttpStatusCode.OK)
                await File.WriteAllTextAsync(Path.Combine(folder, file), Cut(text, file, operation.Id));
            else
                failed.Add($"{mediaType} {address}: {text}");
        }
        foreach (var (file, address) in Problems)
        {
            var (status, text) = await ReadAsync(api, address, "*/*");
            if (
                status == HttpStatusCode.OK
                || file.Contains($"{Kind(text)}-", StringComparison.Ordinal) is false
            )
                failed.Add($"{file} {address}: {text}");
            else
                await File.WriteAllTextAsync(
                    Path.Combine(folder, $"problem-{file}.json"),
                    Cut(text, ".json", "")
                );
        }
        Assert.That(failed, Is.Empty);
    }

    private static string Kind(string problem) =>
        JsonNode.Parse(problem)!["type"]?.GetValue<string>().Split('/')[^1] ?? "";

    private static IEnumerable<(string MediaType, string File)> Files(ContractOperation operation)
    {
        foreach (var (mediaType, _) in operation.Content("200") ?? [])
        {
            var extension = mediaType switch
            {
                "application/json" or "application/feed+json" => ".json",
                "text/csv" => ".csv",
                "application/csvm+json" => ".csv-metadata.json",
                "application/vnd.json-stat+json" => ".jsonstat.json",
                "application/x-ndjson" => operation.Id == "getChangesFeed" ? ".json" : ".ndjson",
                "application/atom+xml" => ".xml",
                _ => null,
            };
            if (extension is not null)
                yield return (mediaType, operation.Id + extension);
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(
        ApiHost api,
        string address,
        string mediaType
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", mediaType);
        using var response = await api.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        // Where it listens is chosen anew each time.
        var origin = api.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        return (
            response.StatusCode,
            text.Replace(origin, "https://indicators.example", StringComparison.Ordinal)
        );
    }

    private static string Cut(string text, string file, string operation)
    {
        if (operation == "getChangesFeed")
            text = text.Split('\n')[1];
        if (file.EndsWith(".csv", StringComparison.Ordinal))
            return string.Concat(
                text.TrimStart('\uFEFF').Split('\n').Take(Kept + 1).Select(line => line.TrimEnd('\r') + "\n")
            );
        if (file.EndsWith(".ndjson", StringComparison.Ordinal))
            return string.Concat(text.Split('\n').Take(Kept).Select(line => line + "\n"));
        if (file.EndsWith(".xml", StringComparison.Ordinal))
            return text.TrimEnd() + "\n";
        var json = JsonNode.Parse(text)!;
        // A cube cut anywhere is none.
        if (!file.EndsWith(".jsonstat.json", StringComparison.Ordinal))
            Cut(json);
        return json.ToJsonString(Readable) + "\n";
    }

    private static void Cut(JsonNode? node, int kept = Kept)
    {
        switch (node)
        {
            case JsonArray list:
                while (list.Count > kept)
                    list.RemoveAt(list.Count - 1);
                // Lists in lists in lists would make it long again.
                foreach (var entry in list)
                    Cut(entry, entry is JsonObject ? 1 : kept);
                break;
            case JsonObject fields:
                foreach (var (_, field) in fields)
                    Cut(field, kept);
                break;
        }
    }
}
