using System.Text;
using RoadmapIndicators.Api.Delivery;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writes an answer that is a text rather than an answer model, such as a page.</summary>
public static class TextAnswer
{
    public static Task WriteAsync(HttpContext context, string text, string mediaType)
    {
        context.Response.ContentType = mediaType;
        return AnswerDelivery.SendAsync(context, null, Encoding.UTF8.GetBytes(text));
    }
}
