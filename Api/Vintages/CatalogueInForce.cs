using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>A catalogue and the edition that brought it.</summary>
public sealed record CatalogueInForce(int Edition, RoadmapCatalogue Catalogue);
