using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>Sends an answer whose headers of caching stand already, in the encoding that the client takes.</summary>
public static class AnswerDelivery
{
    /// <summary>Sends bytes, and keeps them where they are asked for more than once.</summary>
    /// <param name="context">The request; its response has its content type.</param>
    /// <param name="tag">What the bytes are a function of, unquoted; null where they are not to be kept.</param>
    /// <param name="bytes">The body, not encoded; not used after the sending has ended.</param>
    public static async Task SendAsync(HttpContext context, string? tag, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        var encoding = ContentEncoding.Of(context.Request, response.ContentType ?? "");
        var body = bytes;
        if (
            tag is not null
            && bytes.Length <= AnswerCache.LongestBody
            && context.Features.Get<AnswerSlot>() is { IsWanted: true } slot
        )
            body = slot.Keep(context, tag, bytes.ToArray()).In(encoding);
        else if (encoding != ContentEncoding.Identity)
            body = encoding.Encode(bytes.Span);
        if (encoding != ContentEncoding.Identity)
            response.Headers.ContentEncoding = encoding.Name;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>
    /// Sends what is kept of the question, where it still has the tag; null where it has not, and the body is to be made.
    /// </summary>
    public static Task? SendAgain(HttpContext context, string tag) =>
        context.Features.Get<AnswerSlot>() is { } slot && slot.Again(tag) is { } kept
            ? kept.SendAsync(context)
            : null;

    /// <summary>Sends a body as JSON.</summary>
    /// <param name="context">The request; its response has its content type.</param>
    /// <param name="tag">What the body is a function of, unquoted.</param>
    /// <param name="body">The body.</param>
    /// <param name="mayBeLong">
    /// Whether it goes out in pieces where it is long; what is short is written faster in one.
    /// </param>
    public static async Task SendJsonAsync<T>(HttpContext context, string tag, T body, bool mayBeLong)
    {
        await using var pipe = new AnswerPipe(context, tag);
        if (mayBeLong)
            await JsonSerializer.SerializeAsync(pipe, body, WireJson.Options, context.RequestAborted);
        else
            await using (var writer = new Utf8JsonWriter(pipe, WireJson.WriterOptions))
                JsonSerializer.Serialize(writer, body, WireJson.Options);
        await pipe.SendAsync();
    }
}
