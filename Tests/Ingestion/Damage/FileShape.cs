namespace RoadmapIndicators.Tests.Ingestion.Damage;

/// <summary>What the bytes of a file are.</summary>
internal enum FileShape
{
    Text,

    /// <summary>A zip archive of text files.</summary>
    Archive,

    Workbook,

    Parquet,
}
