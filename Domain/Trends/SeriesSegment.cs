using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>A stretch of a series on one footing.</summary>
/// <param name="Points">Its figures that have a value, oldest first; one or more.</param>
/// <param name="Reason">What changed before it; null for the first.</param>
public sealed record SeriesSegment(IReadOnlyList<SeriesPoint> Points, string? Reason);
