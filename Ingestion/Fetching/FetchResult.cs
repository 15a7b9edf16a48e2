namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>What became of asking for a file.</summary>
public abstract record FetchResult
{
    private FetchResult() { }

    /// <summary>It came whole.</summary>
    public sealed record Received(FetchedFile File) : FetchResult;

    /// <summary>The publisher says that it is as it was when it was last fetched.</summary>
    public sealed record Unchanged : FetchResult;

    /// <summary>It could not be had.</summary>
    /// <param name="Problem">What is wrong and what may help, in one line for a reader who does not program.</param>
    public sealed record Failed(string Problem) : FetchResult;
}
