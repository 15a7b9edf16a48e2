namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>The file that says who is told of what.</summary>
/// <param name="Api">Where the Api is served, for links in messages; null for links without a host.</param>
/// <param name="Subscriptions">Who is told.</param>
public sealed record WebhookSettings(Uri? Api, IReadOnlyList<WebhookSubscription> Subscriptions)
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "ROADMAP_WEBHOOKS";

    public static readonly WebhookSettings None = new(null, []);
}
