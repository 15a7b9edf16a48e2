using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RoadmapIndicators.Api.Delivery;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Spares a client what it holds already.</summary>
public static class ConditionalRequest
{
    private static readonly StringValues OfFormat = HeaderNames.Accept;

    private static readonly StringValues OfFormatAndEncoding =
        $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";

    /// <summary>
    /// Sets the headers of caching; true when the client holds the answer, which is then a 304 without a body.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="tag">What the answer is a function of, unquoted.</param>
    /// <param name="policy">How long it may be kept.</param>
    /// <param name="mediaType">What the body is; null where it is never encoded.</param>
    public static bool IsHeld(HttpContext context, string tag, CachePolicy policy, string? mediaType)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = policy.Header;
        var isText = mediaType is not null && ContentEncoding.IsText(mediaType);
        headers.Vary = isText ? OfFormatAndEncoding : OfFormat;
        if (Held(context, tag) is { } held)
        {
            headers.ETag = held;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }
        var encoding = isText
            ? ContentEncoding.Of(context.Request.Headers.AcceptEncoding)
            : ContentEncoding.Identity;
        headers.ETag = $"\"{tag}{encoding.Suffix}\"";
        return false;
    }

    /// <summary>
    /// The tag by which a client holds an answer, quoted; null where it does not. The tag of any encoding will do: the
    /// text is the same.
    /// </summary>
    public static string? Held(HttpContext context, string tag)
    {
        if (context.Request.Headers.IfNoneMatch.Count == 0)
            return null;
        var own = $"\"{tag}\"";
        var names = ContentEncoding.Offered.Select(e => $"\"{tag}{e.Suffix}\"").Prepend(own).ToList();
        // RFC 9110 13.1.2: compared weakly, and an asterisk stands for whatever there is.
        foreach (var held in context.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (held.Equals(EntityTagHeaderValue.Any))
                return own;
            if (names.Find(n => held.Tag.Equals(n, StringComparison.Ordinal)) is { } name)
                return name;
        }
        return null;
    }
}
