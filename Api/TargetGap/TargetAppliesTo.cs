using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>The area that a target was set for.</summary>
/// <param name="Code">Its code; null where it has none of its own.</param>
/// <param name="Name">In words.</param>
/// <param name="Relation">How the area asked for stands to it.</param>
public sealed record TargetAppliesTo(string? Code, string Name, TargetRelation Relation);
