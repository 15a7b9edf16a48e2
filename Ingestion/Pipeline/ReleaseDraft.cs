namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>One indicator's part of a file, before it is known what becomes of it.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="File">The file that it came in.</param>
/// <param name="Raw">Where the file's bytes are kept.</param>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Part">Its figures, as read.</param>
/// <param name="Withdraw">Whether areas that its periods no longer have are withdrawn.</param>
internal sealed record ReleaseDraft(
    string Source,
    ReceivedFile File,
    RawFiles Raw,
    string Indicator,
    FileReading.Part Part,
    bool Withdraw
)
{
    /// <summary>The reviewer's decision on it; null where there is none.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>Whether the figures held are those before this release, though later ones were taken.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Its figures are in the store already, and nothing else of the indicator; null where not.</summary>
    public StraightCopy? Straight { get; init; }
}
