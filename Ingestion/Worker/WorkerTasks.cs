using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>What a worker does; all that it knows of fetching, loading and calibrating.</summary>
/// <param name="Load">Fetches and loads a source.</param>
/// <param name="SourceOf">The source of a name; null when there is none.</param>
/// <param name="WhyNotAsked">Says why there is nobody to ask of a source; null where there is somebody.</param>
/// <param name="Calibrate">Calibrates projections on what is held; says in words what came of it.</param>
public sealed record WorkerTasks(
    LiveLoad Load,
    Func<string, ISource?> SourceOf,
    Func<ISource, string?> WhyNotAsked,
    Func<CancellationToken, Task<string>> Calibrate
);
