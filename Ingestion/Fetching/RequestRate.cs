namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>How many requests a publisher takes within any stretch of a given length.</summary>
/// <param name="Requests">At most so many; at least 1.</param>
/// <param name="Per">The length of the stretch.</param>
public sealed record RequestRate(int Requests, TimeSpan Per);
