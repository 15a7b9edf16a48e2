using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Contract;

/// <summary>The problems that answers can be, described once for the whole contract.</summary>
internal static class ProblemDetails
{
    /// <summary>Those whose detail does not depend on what is asked.</summary>
    private static readonly Dictionary<ProblemKind, string> Details = new()
    {
        [ProblemKind.TooManyRequests] = Conduct.RateLimiting.Refusal(
            new Conduct.RateLimitSettings().RequestsPerMinute,
            12
        ),
        [ProblemKind.TooSlow] = Conduct.ServerLimits.NotReady,
        [ProblemKind.DatabaseAway] = ProblemPipeline.Away,
        [ProblemKind.Unexpected] = ProblemPipeline.Logged,
    };

    private static readonly ProblemKind[] WithRetry = [ProblemKind.TooManyRequests, ProblemKind.DatabaseAway];

    /// <summary>Whether a status is that of a problem.</summary>
    public static bool Has(string status) => Find(status) is not null;

    /// <summary>What the answer of a status is called in the document: <c>TooLarge</c>.</summary>
    public static string NameOf(string status) => NameOf(Find(status)!);

    public static Dictionary<string, IOpenApiResponse> All(OpenApiDocument document) =>
        // Another method than those described is no operation, and its answer no part of one.
        ProblemKind
            .All.Where(kind => kind != ProblemKind.MethodNotAllowed)
            .ToDictionary(NameOf, kind => (IOpenApiResponse)Describe(kind, document));

    private static OpenApiResponse Describe(ProblemKind kind, OpenApiDocument document) =>
        new()
        {
            Description = $"{kind.Title}. {kind.Meaning}",
            Headers = HeaderDetails
                .OfAll.Concat(WithRetry.Contains(kind) ? [HeaderDetails.RetryAfter] : [])
                .ToDictionary(
                    name => name,
                    name => (IOpenApiHeader)new OpenApiHeaderReference(name, document)
                ),
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Problem.MediaType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(nameof(ProblemBody), document),
                    Examples = Examples(kind),
                },
            },
        };

    /// <summary>One for each file <c>problem-{name}-{what}.json</c>; else what the kind says whenever it happens.</summary>
    private static Dictionary<string, IOpenApiExample> Examples(ProblemKind kind)
    {
        var examples = ContractExamples.Problems(kind.Name).ToList();
        if (examples.Count == 0)
            examples.Add((kind.Name, Always(kind)));
        return examples.ToDictionary(
            example => example.What,
            example =>
                (IOpenApiExample)
                    new OpenApiExample
                    {
                        Summary = example.Body["detail"]!.GetValue<string>(),
                        Value = example.Body,
                    }
        );
    }

    private static JsonNode Always(ProblemKind kind) =>
        JsonSerializer.SerializeToNode(
            new ProblemBody(
                kind.Address,
                kind.Title,
                kind.Status,
                Details.GetValueOrDefault(kind, kind.Meaning),
                []
            ),
            WireJson.Options
        )!;

    private static ProblemKind? Find(string status) =>
        ProblemKind.All.FirstOrDefault(kind => $"{kind.Status}" == status);

    private static string NameOf(ProblemKind kind) =>
        string.Concat(kind.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
