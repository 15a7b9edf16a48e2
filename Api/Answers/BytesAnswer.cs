using RoadmapIndicators.Api.Delivery;

namespace RoadmapIndicators.Api.Answers;

/// <summary>An answer in bytes of its own kind, such as a picture, made only when the client does not hold it.</summary>
/// <param name="tag">What the answer is a function of, unquoted.</param>
/// <param name="policy">How long it may be kept.</param>
/// <param name="mediaType">What the bytes are.</param>
/// <param name="make">Makes them.</param>
public sealed class BytesAnswer(string tag, CachePolicy policy, string mediaType, Func<byte[]> make) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (ConditionalRequest.IsHeld(httpContext, tag, policy, mediaType))
            return Task.CompletedTask;
        if (AnswerDelivery.SendAgain(httpContext, tag) is { } sent)
            return sent;
        // Drawn at length, so worth keeping the first time.
        httpContext.Features.Get<AnswerSlot>()?.Want();
        httpContext.Response.ContentType = mediaType;
        return AnswerDelivery.SendAsync(httpContext, tag, make());
    }
}
