namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// Lets requests through so that no stretch of time, wherever it begins, holds more of them than the rates allow. (A
/// limiter that counts by the clock's minutes would let twice as many through around the full minute.)
/// </summary>
public sealed class RequestPacer(IReadOnlyList<RequestRate> rates, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    // The newest moments of passing, oldest first; never more than the largest rate needs.
    private readonly Queue<long> passed = new();
    private readonly int most = rates.Count == 0 ? 0 : rates.Max(rate => rate.Requests);

    /// <summary>Waits for the turn; those who wait come through in order.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        if (most == 0)
            return;
        await turn.WaitAsync(cancel);
        try
        {
            for (TimeSpan wait; (wait = Remaining()) > TimeSpan.Zero; )
                await Task.Delay(wait, clock, cancel);
            passed.Enqueue(clock.GetTimestamp());
            if (passed.Count > most)
                passed.Dequeue();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private TimeSpan Remaining()
    {
        var longest = TimeSpan.Zero;
        foreach (var rate in rates)
        {
            if (passed.Count < rate.Requests)
                continue;
            var wait = rate.Per - clock.GetElapsedTime(passed.ElementAt(passed.Count - rate.Requests));
            if (wait > longest)
                longest = wait;
        }
        // A timer may come a moment early; a millisecond more costs nothing.
        return longest > TimeSpan.Zero ? longest + TimeSpan.FromMilliseconds(1) : longest;
    }
}
