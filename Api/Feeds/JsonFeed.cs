using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>A feed after JSON Feed 1.1; names are those of the format.</summary>
/// <param name="Version">The address of the format.</param>
/// <param name="Title">The feed's name.</param>
/// <param name="HomePageUrl">The page for people.</param>
/// <param name="FeedUrl">The feed's own address.</param>
/// <param name="Description">What it holds.</param>
/// <param name="NextUrl">The releases before these; left out on the last page.</param>
/// <param name="Language">Of its texts.</param>
/// <param name="Authors">Who makes it.</param>
/// <param name="Items">Newest first.</param>
public sealed record JsonFeed(
    string Version,
    string Title,
    [property: JsonPropertyName("home_page_url")] string HomePageUrl,
    [property: JsonPropertyName("feed_url")] string FeedUrl,
    string Description,
    [property: JsonPropertyName("next_url"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? NextUrl,
    string Language,
    IReadOnlyList<JsonFeedAuthor> Authors,
    IReadOnlyList<JsonFeedItem> Items
);
