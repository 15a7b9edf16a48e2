namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>A file that came whole.</summary>
/// <param name="Path">Where its bytes are; gone when the client that fetched it is disposed of.</param>
/// <param name="Name">The publisher's name of it, without a folder.</param>
/// <param name="PublishedOn">The day on which the publisher says that it came out; null where it says none.</param>
/// <param name="Validators">For asking again.</param>
public sealed record FetchedFile(string Path, string Name, DateOnly? PublishedOn, Validators Validators);
