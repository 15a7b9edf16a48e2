namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>A release of an indicator that was published, or changed nothing, in its place among the others.</summary>
/// <param name="ReleaseId">Its number.</param>
/// <param name="Source">The source it came through.</param>
/// <param name="Checksum">Of its bytes.</param>
/// <param name="File">Name of its file.</param>
/// <param name="PublishedOn">The day that places it.</param>
/// <param name="RetrievedAt">When it was fetched or read.</param>
/// <param name="Url">Where it was fetched from.</param>
/// <param name="Status">published or unchanged.</param>
/// <param name="HasBytes">Whether its bytes are kept; those that came out of an archive have none.</param>
/// <param name="CatalogueEdition">The edition of the catalogue that it was read with; null where none is known.</param>
/// <param name="Edition">The last edition that it made; null when it made none.</param>
/// <param name="EditionInForce">
/// The same, when a reader who asks for a day is still led there: when no later edition has an earlier day.
/// </param>
internal sealed record PastRelease(
    long ReleaseId,
    string Source,
    string Checksum,
    string File,
    DateOnly PublishedOn,
    DateTime RetrievedAt,
    string? Url,
    string Status,
    bool HasBytes,
    int? CatalogueEdition,
    int? Edition,
    int? EditionInForce
);
