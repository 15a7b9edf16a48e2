using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>
/// Asks a publisher for all that it has of a source and loads it. This is all that the worker knows of fetching.
/// </summary>
/// <param name="source">The source.</param>
/// <param name="cancel">Ends the work; a release that is not in by then is not published.</param>
public delegate Task<RunResult> LiveLoad(ISource source, CancellationToken cancel);
