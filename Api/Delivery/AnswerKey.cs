using Microsoft.AspNetCore.Http.Features;

namespace RoadmapIndicators.Api.Delivery;

/// <summary>All of a request that an answer's bytes depend on, beside the state of the figures.</summary>
/// <param name="Target">The address and query, as they were sent.</param>
/// <param name="Accept">The formats that are taken; empty where nothing is said.</param>
/// <param name="Origin">The scheme and host, which feeds and embedding name in their addresses.</param>
public readonly record struct AnswerKey(string Target, string Accept, string Origin)
{
    public static AnswerKey Of(HttpContext context)
    {
        var request = context.Request;
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return new AnswerKey(
            string.IsNullOrEmpty(target) ? $"{request.PathBase}{request.Path}{request.QueryString}" : target,
            request.Headers.Accept.ToString(),
            // Where a proxy has said that the client came by https, the addresses begin so.
            request.IsHttps
                ? $"https:{request.Host.Value}"
                : request.Host.Value ?? ""
        );
    }

    /// <summary>Bytes that the texts take.</summary>
    public int Weight => 2 * (Target.Length + Accept.Length + Origin.Length);
}
