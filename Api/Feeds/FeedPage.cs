using System.Globalization;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>One page of releases, before it is written in a feed's format.</summary>
/// <param name="Origin">Where this service is, as the client sees it.</param>
/// <param name="Address">The page's own address, without the origin.</param>
/// <param name="Next">The address of the releases before these; null on the last page.</param>
/// <param name="Updated">When the newest of them came in.</param>
/// <param name="News">Newest first.</param>
public sealed record FeedPage(
    string Origin,
    string Address,
    string? Next,
    DateTimeOffset Updated,
    IReadOnlyList<ReleaseNews> News
)
{
    public const string Root = "/v1/feeds/",
        Title = "Roadmap Indicators: releases",
        Description =
            "New and revised figures for the West Midlands Digital Roadmap, with what changed for the region.",
        Author = "Roadmap Indicators";

    /// <summary>The address of the edition: stable, and of one release alone.</summary>
    public string IdOf(ReleaseNews news) =>
        string.Create(CultureInfo.InvariantCulture, $"{Origin}/v1/editions/{news.Entry.Edition}");

    public JsonFeed AsJson() =>
        new(
            "https://jsonfeed.org/version/1.1",
            Title,
            Origin + "/",
            Origin + Address,
            Description,
            Next is null ? null : Origin + Next,
            "en-GB",
            [new JsonFeedAuthor(Author)],
            [
                .. News.Select(n => new JsonFeedItem(
                    IdOf(n),
                    Origin + n.Address,
                    n.Title,
                    n.Sentence,
                    n.Entry.MadeAt,
                    [n.Entry.Indicator!, n.Entry.Release!.Source],
                    new JsonFeedEdition(
                        n.Entry.Edition,
                        n.Entry.Indicator!,
                        n.Entry.Date,
                        n.Entry.Added,
                        n.Entry.Revised,
                        n.Entry.Withdrawn
                    )
                )),
            ]
        );

    public byte[] AsJsonBytes() =>
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(AsJson(), WireJson.Options);
}
