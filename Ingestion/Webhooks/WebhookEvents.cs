namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>The names of events in configuration and messages.</summary>
public static class WebhookEvents
{
    public static readonly IReadOnlyList<WebhookEvent> All =
    [
        WebhookEvent.Published,
        WebhookEvent.Revised,
        WebhookEvent.Held,
    ];

    /// <summary>Such as <c>release.published</c>.</summary>
    public static string NameOf(WebhookEvent happening) =>
        $"release.{happening.ToString().ToLowerInvariant()}";
}
