using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Primitives;
using RoadmapIndicators.Api.Delivery;
using RoadmapIndicators.Api.Formats;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Questions;

namespace RoadmapIndicators.Api.Answers;

/// <summary>
/// What an endpoint answers: a body with its ETag and its place in caches, or a problem. The body is made only when
/// the client does not hold it already.
/// </summary>
/// <typeparam name="T">The shape of the body.</typeparam>
public sealed class Answer<T> : IResult, IEndpointMetadataProvider
{
    private readonly Problem? problem;
    private readonly Func<T>? body;
    private readonly string? tag;
    private readonly CachePolicy policy;

    private Answer(Problem? problem, Func<T>? body, string? tag, CachePolicy policy)
    {
        this.problem = problem;
        this.body = body;
        this.tag = tag;
        this.policy = policy;
    }

    /// <param name="tag">
    /// What the answer is a function of, unquoted; null where nothing short says so, and the bytes are summed instead.
    /// </param>
    /// <param name="policy">How long it may be kept.</param>
    /// <param name="body">Makes the body.</param>
    public Answer(string? tag, CachePolicy policy, Func<T> body)
        : this(null, body, tag, policy) { }

    /// <summary>The cursor of the next page; null on the last page and for what has no pages.</summary>
    public string? Next { get; init; }

    /// <summary>
    /// What was asked, pinned to the edition that was answered from; sent as a link of relation <c>bookmark</c>. Null
    /// for what has no editions.
    /// </summary>
    public string? Permalink { get; init; }

    /// <summary>Whether the JSON goes out in pieces where it is long; what is short is written faster in one.</summary>
    public bool MayBeLong { get; init; }

    /// <summary>The answer as rows, for the formats that are made of them; null where only JSON is offered.</summary>
    public Func<Table>? Table { get; init; }

    /// <summary>The answer as a cube of figures, for JSON-stat; null where that is not offered.</summary>
    public Func<Cube>? Cube { get; init; }

    public static implicit operator Answer<T>(Problem problem) => new(problem, null, null, CachePolicy.Never);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(304));
        foreach (var status in new[] { 400, 406, 503 })
            builder.Metadata.Add(
                new ProducesResponseTypeMetadata(status, typeof(ProblemBody), [Problem.MediaType])
            );
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (problem is not null)
        {
            await problem.ExecuteAsync(httpContext);
            return;
        }
        var format = FormatChoice.Of(httpContext).Format;
        var response = httpContext.Response;
        if (tag is null)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body!(), WireJson.Options);
            if (Offer(httpContext, Convert.ToHexStringLower(SHA256.HashData(bytes))[..24], format))
                return;
            response.ContentType = Format.Json.ContentType;
            await AnswerDelivery.SendAsync(httpContext, null, bytes);
            return;
        }
        var whole = format == Format.Json ? tag : $"{tag}-{format.Name}";
        if (Offer(httpContext, whole, format))
            return;
        if (AnswerDelivery.SendAgain(httpContext, whole) is { } sent)
        {
            await sent;
            return;
        }
        if (format != Format.Json)
        {
            await Rendering.SendAsync(httpContext, format, whole, Table!, Cube);
            return;
        }
        response.ContentType = Format.Json.ContentType;
        await AnswerDelivery.SendJsonAsync(httpContext, whole, body!(), MayBeLong);
    }

    private bool Offer(HttpContext context, string what, Format format)
    {
        var links = new List<string>(2);
        if (Next is not null)
            links.Add($"<{AskedQuery.Of(context).With(Parameters.Cursor.Name, Next)}>; rel=\"next\"");
        if (Permalink is not null)
            links.Add($"<{Permalink}>; rel=\"bookmark\"");
        if (links.Count > 0)
            context.Response.Headers.Link = new StringValues([.. links]);
        return ConditionalRequest.IsHeld(context, what, policy, format.ContentType);
    }
}
