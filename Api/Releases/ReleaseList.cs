namespace RoadmapIndicators.Api.Releases;

/// <summary>Releases, the last recorded first.</summary>
/// <param name="Releases">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record ReleaseList(IReadOnlyList<ReleaseAnswer> Releases, string? Reason, string? NextCursor);
