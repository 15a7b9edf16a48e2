namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>What other systems can be told of.</summary>
public enum WebhookEvent
{
    /// <summary>A release made an edition.</summary>
    Published,

    /// <summary>A release made an edition that changed or withdrew figures published before.</summary>
    Revised,

    /// <summary>A release waits for review.</summary>
    Held,
}
