namespace RoadmapIndicators.Tests.Ingestion.Worker;

/// <summary>A clock that runs as the machine's does, from another moment on.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan shift = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
