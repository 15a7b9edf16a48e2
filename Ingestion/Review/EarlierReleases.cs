namespace RoadmapIndicators.Ingestion.Review;

/// <summary>What one source has given of an indicator so far.</summary>
/// <param name="NewestPeriod">First day of the newest period that any of its releases spoke of.</param>
/// <param name="LastPublished">The day of its last release.</param>
public sealed record EarlierReleases(DateOnly NewestPeriod, DateOnly LastPublished);
