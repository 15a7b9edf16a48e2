using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>The runs of one command that asks for several sources together.</summary>
public sealed class OpenRuns : IAsyncDisposable
{
    private readonly Dictionary<string, OpenRun> runs = [];

    private OpenRuns() { }

    /// <summary>Begins a run of each source, in the order of their names, so that two such commands cannot block each other.</summary>
    public static async Task<OpenRuns> BeginAsync(
        SourceRuns log,
        IEnumerable<ISource> sources,
        string worker,
        CancellationToken cancel
    )
    {
        var open = new OpenRuns();
        try
        {
            foreach (var name in sources.Select(source => source.Name).Order(StringComparer.Ordinal))
                open.runs.Add(name, await log.BeginAsync(new(name, worker, null), cancel));
            return open;
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    /// <summary>Records for each source what came of it.</summary>
    public async Task EndAsync(
        IReadOnlyList<ReleaseOutcome> outcomes,
        IReadOnlyList<LiveFetch.Problem> problems,
        DateTimeOffset? embargoedUntil
    )
    {
        foreach (var (name, run) in runs)
            await run.EndAsync(
                new RunResult(
                    [.. outcomes.Where(outcome => outcome.Source == name)],
                    [.. problems.Where(problem => problem.Source == name).Select(problem => problem.Reason)],
                    embargoedUntil
                )
            );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in runs.Values)
            await run.DisposeAsync();
    }
}
