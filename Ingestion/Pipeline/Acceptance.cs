namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>A reviewer's decision to publish a held release.</summary>
/// <param name="Release">The held release.</param>
/// <param name="Reason">Why it is right after all.</param>
public sealed record Acceptance(long Release, string Reason);
