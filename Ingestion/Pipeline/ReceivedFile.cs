namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>A release's file as it was received, on disk and unread.</summary>
/// <param name="Path">Where its bytes are.</param>
/// <param name="Name">The publisher's name of it, without a folder.</param>
/// <param name="Checksum">SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="PublishedOn">The day on which the publisher put it out.</param>
/// <param name="RetrievedAt">When it was fetched, or read for the first time.</param>
/// <param name="Url">Where it was fetched from; null for a file without a known address.</param>
public sealed record ReceivedFile(
    string Path,
    string Name,
    string Checksum,
    long Length,
    DateOnly PublishedOn,
    DateTimeOffset RetrievedAt,
    string? Url
);
