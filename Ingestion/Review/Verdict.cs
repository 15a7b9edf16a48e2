namespace RoadmapIndicators.Ingestion.Review;

/// <summary>What the rules say of a release.</summary>
/// <param name="Hold">Why it is held; null when it may be published.</param>
/// <param name="Flags">What is worth a look and holds nothing up.</param>
public sealed record Verdict(Finding? Hold, IReadOnlyList<Finding> Flags);
