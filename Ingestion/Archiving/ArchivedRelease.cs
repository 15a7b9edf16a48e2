namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>A line of the archive's list of releases.</summary>
/// <param name="Number">Its number among those of its indicator, from 1, in the order of publication.</param>
/// <param name="Added">Figures that it added when it was published, whether or not the archive still has them.</param>
public sealed record ArchivedRelease(
    int Number,
    string Source,
    string Indicator,
    string Title,
    DateOnly PublishedOn,
    DateTimeOffset RetrievedAt,
    string Checksum,
    string Licence,
    string? Url,
    string File,
    string Status,
    string? Reason,
    int RowsRead,
    int RowsQuarantined,
    int Added,
    int Revised,
    int Withdrawn
)
{
    /// <summary>What tells it from every other release of the archive.</summary>
    public (string Indicator, int Number) Key => (Indicator, Number);
}
