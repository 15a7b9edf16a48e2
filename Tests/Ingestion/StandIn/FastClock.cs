namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>A clock that runs a given number of times as fast as the true one, so that waits are short.</summary>
internal sealed class FastClock(int factor) : TimeProvider
{
    private static readonly DateTimeOffset Began = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => Began + System.GetElapsedTime(start) * factor;

    public override long GetTimestamp() => (System.GetTimestamp() - start) * factor;

    public override long TimestampFrequency => System.TimestampFrequency;

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => new FastTimer(System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period)), this);

    private TimeSpan Shortened(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan || time == TimeSpan.Zero
            ? time
            : TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(time.TotalMilliseconds / factor)));

    // A timer may be set again; then its times are shortened as well.
    private sealed class FastTimer(ITimer timer, FastClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            timer.Change(clock.Shortened(dueTime), clock.Shortened(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
