namespace RoadmapIndicators.Api.Sources;

/// <summary>What became of a source's releases, counted.</summary>
/// <param name="Published">Made an edition.</param>
/// <param name="Unchanged">Held nothing new.</param>
/// <param name="Held">Wait for review.</param>
/// <param name="Refused">Could not be trusted.</param>
/// <param name="Rejected">Reviewed and turned down.</param>
/// <param name="Superseded">Held, and overtaken by a later release.</param>
public sealed record ReleaseCounts(
    int Published,
    int Unchanged,
    int Held,
    int Refused,
    int Rejected,
    int Superseded
);
