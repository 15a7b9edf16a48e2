namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>What could not be fetched.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Text">What happened, in words.</param>
public sealed record FetchProblem(string Source, string Text);
