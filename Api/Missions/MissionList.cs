namespace RoadmapIndicators.Api.Missions;

/// <summary>The missions of the roadmap, in its order.</summary>
/// <param name="CatalogueEdition">The edition of the catalogue that describes them.</param>
/// <param name="Missions">All of them.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
public sealed record MissionList(int CatalogueEdition, IReadOnlyList<MissionAnswer> Missions, string? Reason);
