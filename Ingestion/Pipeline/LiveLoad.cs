using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Loads sources from their publishers: fetches what is due, loads it in the order of its dates, and remembers what
/// was loaded so that the next time only changes are fetched.
/// </summary>
public sealed class LiveLoad(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    ReleaseLoader loader,
    PublisherClient client,
    TimeProvider clock
)
{
    /// <summary>What became of it.</summary>
    /// <param name="Outcomes">Of each release, and of what has not changed.</param>
    /// <param name="Problems">What could not be had.</param>
    public sealed record Result(
        IReadOnlyList<ReleaseOutcome> Outcomes,
        IReadOnlyList<LiveFetch.Problem> Problems
    );

    public async Task<Result> RunAsync(IEnumerable<ISource> sources, CancellationToken cancel)
    {
        using var packed = new UnpackedFiles(client.Limits);
        var live = new LiveFetch(database, catalogue, client, packed, clock);
        var harvest = await live.FetchAsync(
            live.AddressesOf(sources, null),
            whole: false,
            published: null,
            _ => { },
            cancel
        );
        var loaded = new List<(LoadRun.Due Due, IReadOnlyList<ReleaseOutcome> Outcomes)>();
        var made = await new LoadRun(loader, clock).RunAsync(
            harvest.Due,
            indicator: null,
            passOver: false,
            (due, outcomes) => loaded.Add((due, outcomes)),
            cancel
        );
        foreach (var (due, outcomes) in loaded)
            await live.RememberAsync(due, outcomes, cancel);
        return new([.. harvest.Unchanged, .. made], harvest.Problems);
    }
}
