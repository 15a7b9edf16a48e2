using RoadmapIndicators.Api.Vintages;

namespace RoadmapIndicators.Api.Feeds;

/// <summary>One release in a feed.</summary>
/// <param name="Entry">The edition that it made.</param>
/// <param name="Title">The indicator and the day.</param>
/// <param name="Sentence">What it changed for the region.</param>
/// <param name="Address">Where its changes are, seen from this service.</param>
public sealed record ReleaseNews(EditionEntry Entry, string Title, string Sentence, string Address);
