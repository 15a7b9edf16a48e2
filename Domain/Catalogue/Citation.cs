namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>Where a statement comes from.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Url">Its address; null for a document without one.</param>
public sealed record Citation(string Title, string? Url);
