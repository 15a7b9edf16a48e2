namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>When a message that was not taken is tried again.</summary>
/// <param name="First">The wait after the first try; each one after is four times as long.</param>
/// <param name="Longest">No wait is longer.</param>
/// <param name="Most">So many tries, then it is given up.</param>
public sealed record WebhookRetry(TimeSpan First, TimeSpan Longest, int Most)
{
    /// <summary>Ten seconds, then longer up to six hours; given up after eleven tries, about a day later.</summary>
    public static readonly WebhookRetry Usual = new(TimeSpan.FromSeconds(10), TimeSpan.FromHours(6), 11);

    /// <summary>The wait after a number of tries; null where it is given up.</summary>
    /// <param name="tries">Tries so far, from 1.</param>
    /// <param name="chance">From 0 to 1: spreads the waits, so that many messages do not come back as one.</param>
    public TimeSpan? After(int tries, double chance)
    {
        if (tries >= Most)
            return null;
        var wait = First * Math.Pow(4, tries - 1);
        return (wait < Longest ? wait : Longest) * (0.8 + 0.4 * chance);
    }
}
