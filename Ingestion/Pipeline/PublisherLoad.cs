using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Loads sources from their publishers: fetches what is due, loads it in the order of its dates, and remembers what
/// was loaded so that the next time only changes are fetched.
/// </summary>
public sealed class PublisherLoad(
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
    /// <param name="Left">Files that came and may not be taken yet.</param>
    public sealed record Result(
        IReadOnlyList<ReleaseOutcome> Outcomes,
        IReadOnlyList<LiveFetch.Problem> Problems,
        IReadOnlyList<LoadRun.Due> Left
    );

    /// <param name="sources">The sources.</param>
    /// <param name="mayBeTaken">Whether a file may be taken already; one that may not is fetched again another time.</param>
    /// <param name="cancel">Ends the run between two files, or within one without publishing it.</param>
    public async Task<Result> RunAsync(
        IEnumerable<ISource> sources,
        Func<LoadRun.Due, bool> mayBeTaken,
        CancellationToken cancel
    )
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
        var due = harvest.Due.ToLookup(mayBeTaken);
        var loaded = new List<(LoadRun.Due Due, IReadOnlyList<ReleaseOutcome> Outcomes)>();
        var made = await new LoadRun(loader, clock).RunAsync(
            due[true],
            indicator: null,
            passOver: false,
            (file, outcomes) => loaded.Add((file, outcomes)),
            cancel
        );
        foreach (var (file, outcomes) in loaded)
            await live.RememberAsync(file, outcomes, cancel);
        return new([.. harvest.Unchanged, .. made], harvest.Problems, [.. due[false]]);
    }
}
