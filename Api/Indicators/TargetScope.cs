namespace RoadmapIndicators.Api.Indicators;

/// <summary>The area that a target was set for.</summary>
/// <param name="Code">Its code; null where it has none of its own.</param>
/// <param name="Name">In words.</param>
public sealed record TargetScope(string? Code, string Name);
