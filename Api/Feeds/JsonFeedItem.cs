using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>One release in a JSON Feed.</summary>
/// <param name="Id">Stable and of this item alone: the address of its edition.</param>
/// <param name="Url">Where its changes are.</param>
/// <param name="Title">The indicator and the day.</param>
/// <param name="ContentText">What it changed for the region.</param>
/// <param name="DatePublished">When this service began to serve it.</param>
/// <param name="Tags">The indicator's slug and the source.</param>
/// <param name="Edition">What other systems go on from.</param>
public sealed record JsonFeedItem(
    string Id,
    string Url,
    string Title,
    [property: JsonPropertyName("content_text")] string ContentText,
    [property: JsonPropertyName("date_published")] DateTimeOffset DatePublished,
    IReadOnlyList<string> Tags,
    [property: JsonPropertyName("_roadmap")] JsonFeedEdition Edition
);
