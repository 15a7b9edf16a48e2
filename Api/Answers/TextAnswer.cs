using System.Text;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writes an answer that is a text rather than an answer model, such as a page.</summary>
public static class TextAnswer
{
    public static async Task WriteAsync(
        HttpContext context,
        string text,
        string mediaType,
        CancellationToken cancellation
    )
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, cancellation);
    }
}
