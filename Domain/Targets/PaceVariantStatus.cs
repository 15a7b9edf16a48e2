namespace RoadmapIndicators.Domain.Targets;

/// <summary>The class that one variant of the pace gives.</summary>
/// <param name="Variant">How the pace was measured.</param>
/// <param name="Ratio">Its ratio to the required pace.</param>
/// <param name="Status">Its class.</param>
public sealed record PaceVariantStatus(PaceVariant Variant, double Ratio, PaceStatus Status);
