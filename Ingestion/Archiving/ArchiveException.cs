namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>An archive that cannot be read: the message names the file, the line and what is wrong.</summary>
public sealed class ArchiveException(string message) : Exception(message);
