namespace RoadmapIndicators.Api.Releases;

/// <summary>What was wrong or worth a look in a release, in the order of its rows.</summary>
/// <param name="Release">The release.</param>
/// <param name="Total">How many there are in all pages.</param>
/// <param name="Issues">This page.</param>
/// <param name="Reason">Why there are none; null where there are some.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
public sealed record ReleaseIssueList(
    long Release,
    int Total,
    IReadOnlyList<ReleaseIssue> Issues,
    string? Reason,
    string? NextCursor
);
