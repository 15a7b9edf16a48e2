using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Formats;

/// <summary>One value that a dimension takes, such as an area.</summary>
/// <param name="Id">What to ask for it by.</param>
/// <param name="Label">For people; null where names are not asked for.</param>
/// <param name="Unit">The unit of its figures; for indicators only.</param>
public sealed record CubeCategory(string Id, string? Label, Unit? Unit = null);
