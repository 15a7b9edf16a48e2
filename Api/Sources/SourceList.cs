namespace RoadmapIndicators.Api.Sources;

/// <summary>Every source, by name.</summary>
/// <param name="Sources">All of them: there are no pages.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
public sealed record SourceList(IReadOnlyList<SourceAnswer> Sources, string? Reason);
