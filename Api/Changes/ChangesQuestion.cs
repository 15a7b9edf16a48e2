using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Changes;

/// <summary>Which changes of an edition are asked for.</summary>
/// <param name="Kind">Only these; null for all.</param>
/// <param name="Areas">Only of these areas; none for all.</param>
public sealed record ChangesQuestion(ChangeKind? Kind, IReadOnlyList<AreaCode> Areas);
