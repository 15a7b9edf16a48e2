using Microsoft.Net.Http.Headers;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Spares a client what it holds already.</summary>
public static class ConditionalRequest
{
    /// <summary>
    /// Sets the headers of caching; true when the client holds the answer, which is then a 304 without a body.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="tag">What the answer is a function of, unquoted.</param>
    /// <param name="policy">How long it may be kept.</param>
    public static bool IsHeld(HttpContext context, string tag, CachePolicy policy)
    {
        var current = new EntityTagHeaderValue($"\"{tag}\"");
        var headers = context.Response.Headers;
        headers.ETag = current.ToString();
        headers.CacheControl = policy.Header;
        headers.Vary = HeaderNames.Accept;
        // RFC 9110 13.1.2: compared weakly, and an asterisk stands for whatever there is.
        var held = context.Request.GetTypedHeaders().IfNoneMatch;
        if (
            !held.Any(h =>
                h.Equals(EntityTagHeaderValue.Any) || h.Compare(current, useStrongComparison: false)
            )
        )
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
