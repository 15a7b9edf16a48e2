using System.Globalization;
using System.Text.Json;
using System.Web;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Sources.EducationStatistics;

/// <summary>
/// Fetches a data set from the public API: first what its newest version is, and only when that is another than the
/// one held the figures, page by page or as the publisher's CSV. A version that breaks with the one that the catalogue
/// was written for is not fetched: its numbers and words may mean something else.
/// </summary>
internal sealed class EesDownload(PublisherClient client)
{
    private const int PageSize = 10_000;
    private const int MostPages = 100;

    /// <param name="address">
    /// <c>…/data-sets/ID/query?dataSetVersion=1.*</c> or <c>…/data-sets/ID/csv?dataSetVersion=1.*</c>, where 1 is the
    /// version that the catalogue was written for.
    /// </param>
    /// <param name="known">Of the version held: the API's answers have no marks of their own, so its number is one.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<FetchResult> FetchAsync(Uri address, Validators known, CancellationToken cancel)
    {
        var path = address.GetLeftPart(UriPartial.Path);
        var dataSet = path[..path.LastIndexOf('/')];
        var (summary, failed) = await JsonAsync(new Uri(dataSet), cancel);
        if (summary is null)
            return failed!;
        using (summary)
        {
            if (EesVersion.Of(summary.RootElement) is not { } version)
                return Failed(address, "it says nothing of the versions of this data set");
            if (version.Status == "Withdrawn")
                return Failed(
                    address,
                    $"the publisher has withdrawn the data set '{version.Title}'. See what has replaced it, and change the catalogue"
                );
            var expected = (HttpUtility.ParseQueryString(address.Query)["dataSetVersion"] ?? "").Split('.')[
                0
            ];
            if (version.Major != expected)
                return Failed(address, await BrokenAsync(dataSet, version, expected, cancel));
            var mark = $"\"{version.Number}\"";
            if (known.ETag == mark)
                return new FetchResult.Unchanged();
            var fetched = path.EndsWith("/csv", StringComparison.Ordinal)
                ? await client.FetchAsync(
                    new Uri($"{path}?dataSetVersion={Uri.EscapeDataString(version.Number)}"),
                    Validators.None,
                    cancel
                )
                : await PagesAsync(dataSet, summary.RootElement, version, cancel);
            var name = dataSet[(dataSet.LastIndexOf('/') + 1)..];
            return fetched is FetchResult.Received { File: var file }
                ? new FetchResult.Received(
                    new(
                        file.Path,
                        name + (path.EndsWith("/csv", StringComparison.Ordinal) ? ".csv" : ".ndjson"),
                        version.PublishedOn,
                        new(mark, null)
                    )
                )
                : fetched;
        }
    }

    private async Task<FetchResult> PagesAsync(
        string dataSet,
        JsonElement summary,
        EesVersion version,
        CancellationToken cancel
    )
    {
        var of = $"dataSetVersion={Uri.EscapeDataString(version.Number)}";
        var (meta, failed) = await JsonAsync(new Uri($"{dataSet}/meta?{of}"), cancel);
        if (meta is null)
            return failed!;
        var path = client.NewPath();
        await using var file = File.Create(path);
        await using var writer = new Utf8JsonWriter(file);
        string levels;
        using (meta)
        {
            levels = string.Join(',', EesColumns.LevelsOf(meta.RootElement));
            writer.WriteStartObject();
            writer.WritePropertyName("dataSet");
            summary.WriteTo(writer);
            writer.WritePropertyName("meta");
            meta.RootElement.WriteTo(writer);
            writer.WriteEndObject();
        }
        if (levels.Length == 0)
            return Failed(new Uri(dataSet), "it has no level of geography that the catalogue has areas of");
        long came = 0;
        for (var page = 1; page <= MostPages; page++)
        {
            var (answer, broken) = await JsonAsync(
                new Uri(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{dataSet}/query?{of}&geographicLevels.in={levels}&page={page}&pageSize={PageSize}"
                    )
                ),
                cancel
            );
            if (answer is null)
                return broken!;
            using (answer)
            {
                if (Paging(answer.RootElement) is not var (results, total, pages))
                    return Failed(
                        new Uri(dataSet),
                        $"page {page} of the figures is not as the API says it is"
                    );
                came += results;
                await writer.FlushAsync(cancel);
                file.WriteByte((byte)'\n');
                writer.Reset();
                answer.RootElement.WriteTo(writer);
                if (page >= pages)
                {
                    await writer.FlushAsync(cancel);
                    return came == total
                        ? new FetchResult.Received(new(path, "", null, Validators.None))
                        : Failed(
                            new Uri(dataSet),
                            $"it says that there are {total:N0} results and gave {came:N0}"
                        );
                }
            }
            if (file.Length > client.Limits.LargestFile)
                return Failed(new Uri(dataSet), "it has more figures than are taken at a time");
        }
        return Failed(
            new Uri(dataSet),
            $"it has more than {MostPages * PageSize:N0} results. Use its CSV instead (api: csv in the catalogue)"
        );
    }

    private async Task<string> BrokenAsync(
        string dataSet,
        EesVersion version,
        string expected,
        CancellationToken cancel
    )
    {
        var (changes, _) = await JsonAsync(
            new Uri($"{dataSet}/versions/{Uri.EscapeDataString(version.Number)}/changes"),
            cancel
        );
        string what;
        using (changes)
            what = changes is null ? "" : EesVersion.Breaking(changes.RootElement);
        return $"the data set '{version.Title}' has a new version {version.Number}, which breaks with version {expected} that the catalogue was written for{(what.Length > 0 ? $": changes are {what}" : "")}. See whether the series still means the same, then set major_version to {version.Major} in the catalogue";
    }

    private async Task<(JsonDocument? Answer, FetchResult? Failed)> JsonAsync(
        Uri address,
        CancellationToken cancel
    )
    {
        var answer = await client.FetchAsync(address, Validators.None, cancel);
        if (answer is not FetchResult.Received { File.Path: var path })
            return (null, answer);
        try
        {
            await using var stream = File.OpenRead(path);
            return (await JsonDocument.ParseAsync(stream, cancellationToken: cancel), null);
        }
        catch (JsonException)
        {
            return (
                null,
                Failed(address, "it answered with something else than figures, perhaps a web page")
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int Results, long Total, int Pages)? Paging(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty("results", out var results)
        && results.ValueKind == JsonValueKind.Array
        && answer.TryGetProperty("paging", out var paging)
        && paging.ValueKind == JsonValueKind.Object
        && paging.TryGetProperty("totalResults", out var total)
        && total.TryGetInt64(out var all)
        && paging.TryGetProperty("totalPages", out var pages)
        && pages.TryGetInt32(out var last)
            ? (results.GetArrayLength(), all, last)
            : null;

    private static FetchResult.Failed Failed(Uri address, string problem) =>
        new($"{address.Host}: {problem}. Nothing of it is used.");
}
