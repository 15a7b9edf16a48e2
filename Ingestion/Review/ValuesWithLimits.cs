namespace RoadmapIndicators.Ingestion.Review;

/// <summary>How many values of a release come with two different limits, and how many of them do not lie between them.</summary>
public readonly record struct ValuesWithLimits(int Count, int Outside);
