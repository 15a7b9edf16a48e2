namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>Who is told of what.</summary>
/// <param name="Name">Its name; deliveries are kept under it.</param>
/// <param name="Url">Where messages are posted: https, or http on this machine.</param>
/// <param name="Secret">What messages are signed with.</param>
/// <param name="Events">Of what it is told.</param>
/// <param name="Indicators">Only of these indicators; empty for all.</param>
/// <param name="Sources">Only of these sources; empty for all.</param>
public sealed record WebhookSubscription(
    string Name,
    Uri Url,
    string Secret,
    IReadOnlyList<WebhookEvent> Events,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<string> Sources
)
{
    /// <summary>Shorter ones could be guessed.</summary>
    public const int ShortestSecret = 16;

    /// <summary>Whether it is told of this.</summary>
    public bool Wants(WebhookEvent happening, string indicator, string source) =>
        Events.Contains(happening)
        && (Indicators.Count == 0 || Indicators.Contains(indicator))
        && (Sources.Count == 0 || Sources.Contains(source));

    /// <summary>Keeps the secret out of logs.</summary>
    public override string ToString() => $"{Name} ({Url})";
}
