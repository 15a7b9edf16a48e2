namespace RoadmapIndicators.Api.Answers;

/// <summary>How long an answer may be kept without asking again.</summary>
/// <param name="Header">The Cache-Control header.</param>
public sealed record CachePolicy(string Header)
{
    /// <summary>For an address whose answer changes with the next release.</summary>
    public static readonly CachePolicy Moving = new("public, max-age=30, stale-while-revalidate=300");

    /// <summary>For published figures at a named edition: they never change.</summary>
    public static readonly CachePolicy Immutable = new("public, max-age=31536000, immutable");

    /// <summary>For a computed answer at a named edition: the method may change, so it is asked for again.</summary>
    public static readonly CachePolicy Revalidate = new("no-cache");

    /// <summary>For what is true only now.</summary>
    public static readonly CachePolicy Never = new("no-store");
}
