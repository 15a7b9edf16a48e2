namespace RoadmapIndicators.Api.Editions;

/// <summary>The edition log, newest first.</summary>
/// <param name="Edition">The newest edition when the list was begun.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Editions">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record EditionList(
    int Edition,
    int Total,
    IReadOnlyList<EditionAnswer> Editions,
    string? Reason,
    string? NextCursor
);
