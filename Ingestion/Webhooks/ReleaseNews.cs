namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>A release that was published or is held.</summary>
/// <param name="ReleaseId">Its number.</param>
/// <param name="Source">The source it came through.</param>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Title">What the publisher calls it.</param>
/// <param name="PublishedOn">When the publisher put it out.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why it is held, or was accepted.</param>
/// <param name="OccurredAt">When it was published here or held, in universal time.</param>
/// <param name="Edition">The edition it made; null while it is held.</param>
/// <param name="Added">Figures not held before.</param>
/// <param name="Revised">Figures that differ from those held before.</param>
/// <param name="Withdrawn">Figures that it no longer has.</param>
public sealed record ReleaseNews(
    long ReleaseId,
    string Source,
    string Indicator,
    string Title,
    DateOnly PublishedOn,
    string Status,
    string? Reason,
    DateTime OccurredAt,
    int? Edition,
    int Added,
    int Revised,
    int Withdrawn
)
{
    /// <summary>What happened to it that others can be told of.</summary>
    public IEnumerable<WebhookEvent> Events()
    {
        if (Edition is null)
        {
            yield return WebhookEvent.Held;
            yield break;
        }
        yield return WebhookEvent.Published;
        if (Revised + Withdrawn > 0)
            yield return WebhookEvent.Revised;
    }
}
