namespace RoadmapIndicators.Api.Releases;

/// <summary>A release that was read: what it was, and what became of it.</summary>
/// <param name="Id">Its number, in the order of recording.</param>
/// <param name="Source">The source it came through.</param>
/// <param name="Indicator">The indicator it speaks of; null when it was refused before that was known.</param>
/// <param name="Title">What the publisher calls it.</param>
/// <param name="PublishedOn">When the publisher put it out.</param>
/// <param name="RetrievedAt">When it was fetched or read, in universal time.</param>
/// <param name="Checksum">SHA-256 of its bytes.</param>
/// <param name="Licence">Licence of its figures.</param>
/// <param name="Url">Where it was fetched from, where that is known.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Status">published, unchanged, held, refused, rejected or superseded.</param>
/// <param name="Reason">Why it is held, refused, rejected or superseded, or was accepted.</param>
/// <param name="Rows">Rows that spoke of the indicator.</param>
/// <param name="Quarantined">Rows of them that could not be read: <c>/v1/releases/{id}/issues</c>.</param>
/// <param name="Edition">The edition it made; null where it made none.</param>
public sealed record ReleaseAnswer(
    long Id,
    string Source,
    string? Indicator,
    string Title,
    DateOnly PublishedOn,
    DateTime RetrievedAt,
    string Checksum,
    string Licence,
    string? Url,
    string File,
    string Status,
    string? Reason,
    int Rows,
    int Quarantined,
    int? Edition
);
