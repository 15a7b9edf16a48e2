namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>How a worker works.</summary>
/// <param name="Name">Its name in the record of runs; no other worker has it.</param>
/// <param name="CheckIn">
/// How often it says that it lives. One that has been silent for twice as long is taken for dead, and what it had under
/// way is done again by another.
/// </param>
/// <param name="Jobs">How many sources it asks at the same time.</param>
/// <param name="Grace">How long what is under way may go on after it is asked to stop.</param>
/// <param name="AskNow">Whether it asks for every scheduled source once at its start.</param>
public sealed record WorkerSettings(string Name, TimeSpan CheckIn, int Jobs, TimeSpan Grace, bool AskNow)
{
    /// <summary>Ten seconds: a dead worker's job is taken over within half a minute.</summary>
    public static readonly TimeSpan UsualCheckIn = TimeSpan.FromSeconds(10);

    /// <summary>Publishers are many and the machine is small.</summary>
    public const int UsualJobs = 2;

    /// <summary>Less than the 90 seconds that service managers wait before they kill.</summary>
    public static readonly TimeSpan UsualGrace = TimeSpan.FromSeconds(30);

    /// <summary>How long it waits, after the grace, for what it has told to stop; then it goes without.</summary>
    public TimeSpan LastWait { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long after the last release of a round its figures are calibrated on: publishers are asked a few minutes
    /// apart.
    /// </summary>
    public TimeSpan RoundEndsAfter { get; init; } = TimeSpan.FromMinutes(10);
}
