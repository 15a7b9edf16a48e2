using System.Collections.Concurrent;
using System.Text.Json;
using RoadmapIndicators.Tests.Api;

namespace RoadmapIndicators.Tests.Contract.Fuzz;

/// <summary>Values that work: those that the service itself lists, and cursors out of earlier answers.</summary>
public sealed class FuzzValues
{
    private readonly Dictionary<string, IReadOnlyList<string>> lists = [];
    private readonly ConcurrentDictionary<string, string> cursors = new();

    private FuzzValues() { }

    public static async Task<FuzzValues> ReadAsync(ApiHost api)
    {
        var values = new FuzzValues();
        await values.ListAsync(api, "indicators", "/v1/indicators?limit=1000", "indicators", "slug");
        await values.ListAsync(api, "missions", "/v1/missions", "missions", "slug");
        await values.ListAsync(api, "outcomes", "/v1/outcomes", "outcomes", "code");
        await values.ListAsync(api, "areas", "/v1/areas?limit=1000", "areas", "code");
        await values.ListAsync(api, "editions", "/v1/editions?limit=1000", "editions", "edition");
        await values.ListAsync(api, "releases", "/v1/releases?limit=1000", "releases", "id");
        var figures = await api.Client.GetStringAsync(
            new Uri(
                $"/v1/observations.ndjson?indicator={string.Join(',', values.lists["indicators"])}&area=E47000007,K02000001&breakdown=all",
                UriKind.Relative
            )
        );
        var periods = new HashSet<string>();
        var breakdowns = new HashSet<string>();
        foreach (var line in figures.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = JsonDocument.Parse(line);
            periods.Add(row.RootElement.GetProperty("period").GetProperty("code").GetString()!);
            breakdowns.Add(row.RootElement.GetProperty("breakdown").GetString()!);
        }
        values.lists["periods"] = [.. periods];
        values.lists["breakdowns"] = [.. breakdowns];
        return values;
    }

    /// <summary>Keeps the cursor of an answer for a later request.</summary>
    public void Learn(string operation, string? cursor)
    {
        if (cursor is not null)
            cursors[operation] = cursor;
    }

    /// <summary>A value that the parameter of an operation takes, most times.</summary>
    public string Of(ContractOperation operation, ContractParameter parameter, Random random) =>
        parameter.OneOf is { Count: > 0 } few
            ? Pick(few, random)
            : parameter.Name switch
            {
                "slug" when operation.Path.StartsWith("/v1/missions", StringComparison.Ordinal) => Any(
                    "missions",
                    random
                ),
                "slug" or "indicator" => Any("indicators", random),
                "code" when operation.Path.StartsWith("/v1/outcomes", StringComparison.Ordinal) => Any(
                    "outcomes",
                    random
                ),
                "code" or "within" => Area(random),
                "area" or "areas" => parameter.IsArray && random.Next(3) == 0
                    ? $"{Area(random)},{Area(random)}"
                    : Area(random),
                "mission" => Any("missions", random),
                "outcome" => Any("outcomes", random),
                "n" or "edition" or "since" or "before" => Any("editions", random),
                "id" => Any("releases", random),
                "period" => Period(random),
                "breakdown" => random.Next(4) == 0 ? "all" : Any("breakdowns", random),
                "asOf" => $"{random.Next(2019, 2027)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
                "cursor" => cursors.GetValueOrDefault(operation.Id, parameter.Example),
                "limit" => $"{random.Next(1, 6)}",
                _ when parameter.IsNumber => parameter.NumberWithin(random),
                _ => parameter.Example,
            };

    private string Area(Random random) =>
        random.Next(4) == 0
            ? Pick(["E47000007", "E08000025", "E92000001", "K02000001"], random)
            : Any("areas", random);

    private string Period(Random random) =>
        random.Next(5) switch
        {
            0 => "latest",
            1 => $"latest:{random.Next(1, 5)}",
            2 => "aligned",
            3 => $"{Any("periods", random)}..{Any("periods", random)}",
            _ => Any("periods", random),
        };

    private string Any(string list, Random random) => Pick(lists[list], random);

    private static string Pick(IReadOnlyList<string> values, Random random) =>
        values[random.Next(values.Count)];

    private async Task ListAsync(ApiHost api, string name, string address, string array, string field) =>
        lists[name] = [
            .. (await api.GetAsync(address))
                .GetProperty(array)
                .EnumerateArray()
                .Select(entry => entry.GetProperty(field))
                .Select(value =>
                    value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
                ),
        ];
}
