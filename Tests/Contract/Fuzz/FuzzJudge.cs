using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoadmapIndicators.Tests.Contract.Fuzz;

/// <summary>Says what is wrong with an answer, by the contract alone.</summary>
public sealed class FuzzJudge(ContractDocument contract)
{
    /// <summary>Entries of one list that are looked at; validating hundreds of thousands would take hours.</summary>
    private const int LongestList = 60;

    private const string Problem = "application/problem+json";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly JsonObject ProblemSchema = new()
    {
        ["$ref"] = "#/components/schemas/ProblemBody",
    };

    /// <summary>Null where nothing is wrong.</summary>
    public string? Judge(FuzzRequest request, int status, string? mediaType, byte[] body)
    {
        if (status >= 500)
            return "the service failed";
        var hasBody = request.Method != "HEAD" && status is not 304 and not 204;
        if (!hasBody)
            return body.Length == 0 ? null : "a body where there may be none";
        if (IsTurnedDownUnread(request, status, mediaType, body))
            return null;
        if (status >= 400)
            return OfProblem(request, status, mediaType, body);
        if (status != 200)
            return "no such status is described";
        if (request.IsElsewhere)
            return null;
        if (request.Operation.Content("200")?[mediaType ?? ""] is not { } described)
            return $"{mediaType} is not described";
        return OfBody(described["schema"]!.AsObject(), mediaType!, body);
    }

    /// <summary>
    /// What is no HTTP (a null in the path, an address beyond the server's limit) the server turns down before it is a
    /// request that anything could answer, with a bare status.
    /// </summary>
    private static bool IsTurnedDownUnread(FuzzRequest request, int status, string? mediaType, byte[] body) =>
        status is 400 or 414
        && mediaType is null
        && body.Length == 0
        && (
            request.Address.Split('?')[0].Contains("%00", StringComparison.Ordinal)
            || request.Address.Length > 16_000
        );

    private string? OfProblem(FuzzRequest request, int status, string? mediaType, byte[] body)
    {
        if (mediaType != Problem)
            return $"an error as {mediaType ?? "nothing"}";
        var problem = JsonNode.Parse(body);
        if (contract.Mismatch(ProblemSchema, problem) is { } mismatch)
            return mismatch;
        if (problem!["status"]!.GetValue<int>() != status)
            return "the problem names another status";
        if (!problem["type"]!.GetValue<string>().StartsWith("/problems/", StringComparison.Ordinal))
            return "the problem has no type of ours";
        if (problem["detail"]!.GetValue<string>().Length is 0 or > 20_000)
            return "the problem's detail is empty or endless";
        var isDescribed =
            request.IsElsewhere
            || (
                request.Method != "GET"
                    ? status == 405 || request.Operation.Statuses.Contains($"{status}")
                    : request.Operation.Statuses.Contains($"{status}")
            );
        return isDescribed ? null : "no such status is described";
    }

    private string? OfBody(JsonObject schema, string mediaType, byte[] body)
    {
        try
        {
            if (mediaType is "application/x-ndjson")
                return Lines(schema, Strict.GetString(body));
            if (mediaType.EndsWith("json", StringComparison.Ordinal))
                return contract.Mismatch(schema, Sampled(JsonNode.Parse(body)));
            if (schema["type"]?.GetValue<string>() == "string")
                return Strict.GetString(body).Length > 0 ? null : "an empty text";
            return body.Length > 0 ? null : "an empty file";
        }
        catch (Exception wrong) when (wrong is JsonException or DecoderFallbackException)
        {
            return wrong.Message;
        }
    }

    /// <summary>A body whose long lists are cut to so many entries from the whole of their length.</summary>
    private static JsonNode? Sampled(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                if (list.Count > LongestList)
                {
                    var kept = Enumerable
                        .Range(0, LongestList)
                        .Select(i => list[(int)((long)i * list.Count / LongestList)])
                        .ToList();
                    list.Clear();
                    foreach (var entry in kept)
                        list.Add(entry);
                }
                foreach (var entry in list)
                    Sampled(entry);
                break;
            case JsonObject fields:
                foreach (var (_, field) in fields)
                    Sampled(field);
                break;
        }
        return node;
    }

    private string? Lines(JsonObject schema, string text)
    {
        var isOfLines = schema["$ref"] is not null;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines.Where((_, i) => i % (1 + lines.Length / LongestList) == 0))
        {
            var row = JsonNode.Parse(line);
            if (isOfLines && contract.Mismatch(schema, row) is { } mismatch)
                return mismatch;
        }
        return null;
    }
}
