namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>What becomes of committed data when the machine goes down.</summary>
public enum Durability
{
    /// <summary>Postgres's own promise: what is committed stays.</summary>
    Kept,

    /// <summary>Nothing is promised; much faster. For clusters that are thrown away.</summary>
    Careless,
}
