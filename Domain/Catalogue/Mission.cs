namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>One of the roadmap's missions, in our words.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Number">1 to 5, the roadmap's order.</param>
/// <param name="Title">A short name.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Source">The document paraphrased.</param>
public sealed record Mission(string Slug, int Number, string Title, string Summary, Citation Source);
