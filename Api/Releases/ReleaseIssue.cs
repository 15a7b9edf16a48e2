namespace RoadmapIndicators.Api.Releases;

/// <summary>A row of a release that could not be read, or one that is worth a look.</summary>
/// <param name="Issue">Number within the release, from 1.</param>
/// <param name="Severity">quarantined: kept out of the figures. flag: published, and worth a look.</param>
/// <param name="Line">Line of the file, from 1; null where it is about the whole.</param>
/// <param name="Field">The column.</param>
/// <param name="Raw">The row or cell as it stood.</param>
/// <param name="Code">Short name of the reason, for machines.</param>
/// <param name="Reason">The reason in words.</param>
public sealed record ReleaseIssue(
    int Issue,
    string Severity,
    int? Line,
    string? Field,
    string? Raw,
    string Code,
    string Reason
);
