namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>What a publisher's server is given in time and room before it is given up.</summary>
public sealed record FetchLimits
{
    /// <summary>The limits for publishers as they are.</summary>
    public static FetchLimits Usual { get; } = new();

    /// <summary>Bytes of one file, as sent and when unpacked. No publisher's file of regional figures comes near it.</summary>
    public long LargestFile { get; init; } = 256L << 20;

    /// <summary>How many times its size as sent a file may be when unpacked; the densest tables grow thirtyfold.</summary>
    public int MostGrowth { get; init; } = 200;

    /// <summary>For one try, from the first byte asked to the last received.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>For all tries and the waits between them.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Without a byte.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes a second that a body must keep up on average, once it has gone on for <see cref="Idle"/>.</summary>
    public int SlowestRate { get; init; } = 1024;

    /// <summary>Tries after the first.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>
    /// The longest wait that a server may ask for. One that asks for more is not asked again in this run, rather than
    /// asked sooner than it wants.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Failures in a row, near enough, after which a publisher is left alone for a while.</summary>
    public int FailuresToBreak { get; init; } = 8;

    /// <summary>For how long it is left alone.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(30);
}
