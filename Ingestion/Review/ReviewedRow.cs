namespace RoadmapIndicators.Ingestion.Review;

/// <summary>Where an area has a row in one period, with a value or with a reason for none.</summary>
[Flags]
public enum ReviewedRow
{
    None = 0,

    /// <summary>The release has a row.</summary>
    Released = 1,

    /// <summary>A row is held.</summary>
    Held = 2,

    /// <summary>The publisher called the figure held provisional or an estimate: it is expected to change.</summary>
    Provisional = 4,
}
