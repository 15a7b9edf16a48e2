using System.Globalization;
using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Problems;

/// <summary>An error answer.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Detail">What happened this time.</param>
/// <param name="Errors">Each thing that is wrong with the request.</param>
public sealed record Problem(ProblemKind Kind, string Detail, IReadOnlyList<Fault> Errors) : IResult
{
    public const string MediaType = "application/problem+json";

    /// <summary>What a client is told to wait when the database is away.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>A request that cannot be answered as it stands.</summary>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="faults">One or more.</param>
    public static Problem Of(ProblemKind kind, IReadOnlyList<Fault> faults) =>
        new(kind, string.Join(' ', faults.Select(f => f.Message)), faults);

    public static Problem DatabaseAway(string detail) => new(ProblemKind.DatabaseAway, detail, []);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Kind.Status;
        response.Headers.CacheControl = CachePolicy.Never.Header;
        if (Kind == ProblemKind.DatabaseAway)
            response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        var body = new ProblemBody(Kind.Address, Kind.Title, Kind.Status, Detail, Errors);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options);
        response.ContentType = MediaType;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
