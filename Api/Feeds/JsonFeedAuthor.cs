namespace RoadmapIndicators.Api.Feeds;

/// <summary>Who makes a feed.</summary>
/// <param name="Name">For people.</param>
public sealed record JsonFeedAuthor(string Name);
