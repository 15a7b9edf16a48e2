namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>By what a server tells whether a file has changed since it was fetched.</summary>
/// <param name="ETag">Its mark of the version, as it gave it; null for none.</param>
/// <param name="LastModified">When it says that the file changed; null where it says nothing.</param>
public sealed record Validators(string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>Of a file that was never fetched: it is sent whatever it is.</summary>
    public static Validators None { get; } = new(null, null);

    public bool AreNone => ETag is null && LastModified is null;
}
