using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>
/// An answer of status 200 as it goes out: its bytes, encoded once for each way that clients take them, and its headers.
/// </summary>
public sealed class KeptAnswer
{
    /// <summary>What an entry takes beside its bytes, as estimated.</summary>
    private const int Overhead = 1024;

    /// <summary>Headers of an endpoint's own that some answers have.</summary>
    private static readonly string[] Others =
    [
        HeaderNames.Link,
        HeaderNames.ContentDisposition,
        "Roadmap-Reason",
        "Deprecation",
        "Sunset",
    ];

    private readonly byte[] bytes;
    private readonly string mediaType;
    private readonly StringValues cacheControl;
    private readonly StringValues vary;
    private readonly KeyValuePair<string, StringValues>[] others;
    private readonly Endpoint? endpoint;
    private readonly bool isText;
    private byte[]? brotli;
    private byte[]? gzip;
    private EditionHistory validFor;

    private readonly AnswerCache cache;
    private readonly AnswerKey key;

    /// <summary>The answer that a response is about to give; its headers stand already.</summary>
    /// <param name="cache">Where it is kept.</param>
    /// <param name="key">What was asked.</param>
    /// <param name="context">The request.</param>
    /// <param name="tag">What the answer is a function of, unquoted and without encoding.</param>
    /// <param name="bytes">The body, not encoded.</param>
    /// <param name="validFor">A state in which, or before which, the tag was made.</param>
    public KeptAnswer(
        AnswerCache cache,
        AnswerKey key,
        HttpContext context,
        string tag,
        byte[] bytes,
        EditionHistory validFor
    )
    {
        this.cache = cache;
        this.key = key;
        this.bytes = bytes;
        this.validFor = validFor;
        Tag = tag;
        var headers = context.Response.Headers;
        mediaType = context.Response.ContentType ?? "";
        isText = ContentEncoding.IsText(mediaType);
        cacheControl = headers.CacheControl;
        vary = headers.Vary;
        others =
        [
            .. Others
                .Where(headers.ContainsKey)
                .Select(name => new KeyValuePair<string, StringValues>(name, headers[name])),
        ];
        endpoint = context.GetEndpoint();
        EntityTag = $"\"{tag}\"";
    }

    /// <summary>What the bytes are a function of, unquoted and without encoding.</summary>
    public string Tag { get; }

    /// <summary>Bytes that it takes, as estimated, without those of its encodings.</summary>
    public int Weight => bytes.Length + Overhead;

    private StringValues EntityTag { get; }

    /// <summary>Whether the tag is known to be the same in a state.</summary>
    public bool IsValidFor(EditionHistory state) => ReferenceEquals(Volatile.Read(ref validFor), state);

    /// <summary>The tag was asked for again in a newer state, and is the same.</summary>
    public void Renew(EditionHistory state) => Volatile.Write(ref validFor, state);

    /// <summary>The body in an encoding, made when it is first asked for.</summary>
    /// <param name="encoding">One that the answer's kind may have.</param>
    public byte[] In(ContentEncoding encoding)
    {
        if (encoding == ContentEncoding.Identity)
            return bytes;
        ref var kept = ref encoding == ContentEncoding.Brotli ? ref brotli : ref gzip;
        if (Volatile.Read(ref kept) is { } known)
            return known;
        var made = encoding.Encode(bytes);
        // Two at once make the same bytes; one of them is kept and counted.
        if (Interlocked.CompareExchange(ref kept, made, null) is { } first)
            return first;
        cache.Grown(key, this, made.Length);
        return made;
    }

    /// <summary>Gives the answer, or 304 to a client that holds it.</summary>
    /// <param name="context">A request for it.</param>
    public Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        var encoding = isText
            ? ContentEncoding.Of(context.Request.Headers.AcceptEncoding)
            : ContentEncoding.Identity;
        // Policies of the endpoint, such as who may embed a figure, are applied when the response starts.
        context.SetEndpoint(endpoint);
        var headers = response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = vary;
        foreach (var (name, value) in others)
            headers[name] = value;
        if (ConditionalRequest.Held(context, Tag) is { } held)
        {
            headers.ETag = held;
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var isPlain = encoding == ContentEncoding.Identity;
        headers.ETag = isPlain ? EntityTag : $"\"{Tag}{encoding.Suffix}\"";
        headers.ContentType = mediaType;
        if (!isPlain)
            headers.ContentEncoding = encoding.Name;
        var body = In(encoding);
        headers.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }
}
