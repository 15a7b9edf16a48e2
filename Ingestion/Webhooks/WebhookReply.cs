namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>What a receiver did with a message.</summary>
/// <param name="Status">The HTTP status of its answer; null where there was none.</param>
/// <param name="Problem">Why the message was not taken, in words; null where it was.</param>
/// <param name="IsFinal">Whether the receiver wants no further try.</param>
public sealed record WebhookReply(int? Status, string? Problem, bool IsFinal)
{
    public bool IsTaken => Problem is null;
}
