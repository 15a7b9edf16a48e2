namespace RoadmapIndicators.Api.Outcomes;

/// <summary>The outcomes of the roadmap, in the catalogue's order.</summary>
/// <param name="CatalogueEdition">The edition of the catalogue that describes them.</param>
/// <param name="Outcomes">All of them.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
public sealed record OutcomeList(int CatalogueEdition, IReadOnlyList<OutcomeAnswer> Outcomes, string? Reason);
