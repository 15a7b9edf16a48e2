namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>Something that is held and does not follow from what was received.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Edition">The edition; null where it is about a release without one or about all.</param>
/// <param name="Release">The release; null where it is about none.</param>
/// <param name="Reason">What differs, in words.</param>
public sealed record Difference(string Indicator, int? Edition, long? Release, string Reason);
