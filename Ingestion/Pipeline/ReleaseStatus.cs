namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>What became of a release.</summary>
public enum ReleaseStatus
{
    /// <summary>It made an edition.</summary>
    Published,

    /// <summary>Every figure in it was held already; it made no edition.</summary>
    Unchanged,

    /// <summary>It waits for review; the last edition keeps serving.</summary>
    Held,

    /// <summary>It could not be trusted and was turned away whole.</summary>
    Refused,

    /// <summary>It was reviewed and turned down.</summary>
    Rejected,

    /// <summary>It was held, and a later release overtook it.</summary>
    Superseded,
}
