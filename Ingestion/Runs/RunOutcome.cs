namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>What came of asking a publisher.</summary>
public enum RunOutcome
{
    /// <summary>A release was published.</summary>
    Succeeded,

    /// <summary>There was nothing new.</summary>
    Unchanged,

    /// <summary>A release waits for review; the others, if any, are in.</summary>
    Held,

    /// <summary>The publisher could not be read, or a release was refused.</summary>
    Failed,

    /// <summary>The process ended first. That says nothing of the publisher: neither a success nor a failure.</summary>
    Stopped,
}
