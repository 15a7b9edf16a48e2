using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace RoadmapIndicators.Api.Contract;

/// <summary>The headers of answers, described once for the whole contract.</summary>
internal static class HeaderDetails
{
    public const string Link = "Link",
        ContentDisposition = "Content-Disposition",
        RetryAfter = "Retry-After";

    private const string ETag = "ETag",
        CacheControl = "Cache-Control",
        Vary = "Vary",
        RateLimit = "RateLimit",
        RateLimitPolicy = "RateLimit-Policy";

    /// <summary>On every answer, problems included.</summary>
    public static readonly IReadOnlyList<string> OfAll = [CacheControl, RateLimit, RateLimitPolicy];

    /// <summary>On answers that a client may keep.</summary>
    public static readonly IReadOnlyList<string> OfAnswers = [ETag, .. OfAll, Vary];

    /// <summary>On answers that are true for this moment only.</summary>
    public static readonly IReadOnlyList<string> OfChecks = OfAll;

    public static Dictionary<string, IOpenApiHeader> All =>
        new()
        {
            [ETag] = Text(
                "Names what the answer is a function of. Sent back in If-None-Match it spares an answer that has not changed.",
                "\"31-0f4c1d\""
            ),
            [CacheControl] = Text(
                "How long the answer may be kept. Figures at a named edition never change.",
                "public, max-age=30, stale-while-revalidate=300"
            ),
            [Vary] = Text("What of the request chose between several answers of one address.", "Accept"),
            [Link] = Text(
                "The next page (rel=next), and the same answer pinned to its edition (rel=bookmark).",
                "</v1/areas?limit=2&cursor=MS42OC4wLjIuMDAwMDAwMDA>; rel=\"next\""
            ),
            [ContentDisposition] = Text(
                "For formats that are saved as files: the name to save under.",
                "attachment; filename=\"observations.csv\""
            ),
            [RateLimitPolicy] = Text(
                "How many requests (q) one client may make within a time in seconds (w).",
                "\"client\";q=60000;w=60"
            ),
            [RateLimit] = Text("How many requests are left.", "\"client\";r=59999"),
            [RetryAfter] = new OpenApiHeader
            {
                Description = "The seconds after which to ask again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
                Example = JsonValue.Create(5),
            },
        };

    private static OpenApiHeader Text(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };
}
