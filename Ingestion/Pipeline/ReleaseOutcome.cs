namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>What became of one indicator's part of one file.</summary>
/// <param name="Id">Number of the release; 0 when the file held nothing that the catalogue asks for.</param>
/// <param name="Source">The source it came through.</param>
/// <param name="Indicator">The indicator's slug; null when that could not be told.</param>
/// <param name="PublishedOn">The day on which the publisher put it out.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why it was held, refused or left as it was; null for a plain publication.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Rows">Rows that spoke of the indicator.</param>
/// <param name="Quarantined">Rows of them kept out.</param>
/// <param name="Edition">The edition it made; null for none.</param>
/// <param name="Added">Figures not held before.</param>
/// <param name="Revised">Figures that differ from those held before.</param>
/// <param name="Withdrawn">Figures that it no longer has for its periods.</param>
public sealed record ReleaseOutcome(
    long Id,
    string Source,
    string? Indicator,
    DateOnly PublishedOn,
    ReleaseStatus Status,
    string? Reason,
    string File,
    int Rows,
    int Quarantined,
    int? Edition,
    int Added,
    int Revised,
    int Withdrawn
);
