using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Answers;

/// <summary>The document that a statement of the catalogue comes from.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Url">Its address, where it has one.</param>
public sealed record CitationRef(string Title, string? Url)
{
    public static CitationRef Of(Citation citation) => new(citation.Title, citation.Url);
}
