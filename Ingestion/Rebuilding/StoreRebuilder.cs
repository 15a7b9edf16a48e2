using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>
/// Makes editions anew where those held are not what the releases give, or where a release arrived late. What a report
/// quoted stays: no edition is touched. First an edition goes back to the state before the change, dated as that state
/// is; then every release from there on makes its edition once more, with its own date and a number above all others.
/// Whoever asks for a day is led to the last edition of that day or before, which is the new one; whoever asks for an
/// edition by its number gets what it always was. All of it is one transaction, an indicator at a time.
/// </summary>
public sealed class StoreRebuilder(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    Func<string, ISource?> sourceOf,
    TimeProvider clock
)
{
    private readonly ReleaseReplay replay = new(database, catalogue, sourceOf);
    private readonly StoreVerifier verifier = new(database, catalogue, sourceOf);
    private readonly LateRelease late = new(database, catalogue, sourceOf, clock);

    /// <summary>What was made.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Editions">The new editions in order; none where nothing had to be made.</param>
    /// <param name="Late">What became of the release that arrived late; null where there was none.</param>
    /// <param name="Problem">In words, why nothing could be made; null when it could.</param>
    public sealed record Result(
        string Indicator,
        IReadOnlyList<int> Editions,
        ReleaseOutcome? Late,
        string? Problem
    );

    /// <summary>Makes anew what is not as its releases give it. An intact store is left as it is.</summary>
    /// <returns>One result for each indicator that was not intact.</returns>
    public async Task<IReadOnlyList<Result>> RebuildAsync(
        IProgress<(string Indicator, int Of)> progress,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var results = new List<Result>();
        var indicators = await ReleaseHistory.IndicatorsAsync(connection, cancel);
        foreach (var (id, slug) in indicators)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await Pipeline.Editions.LockAsync(connection, cancel);
            var history = await ReleaseHistory.OfAsync(connection, id, cancel);
            var differences = await verifier.FirstAsync(connection, id, slug, history, [], cancel);
            if (differences.Count > 0)
            {
                var result = await RestateAsync(connection, id, slug, history, differences[0], cancel);
                results.Add(result);
                if (result.Problem is null)
                    await transaction.CommitAsync(cancel);
            }
            progress.Report((slug, indicators.Count));
        }
        return results;
    }

    /// <summary>Puts a release that was refused because a later one was held in its place.</summary>
    /// <param name="release">Its number.</param>
    /// <param name="reason">A reviewer's reason to take it whatever the checks say; null to let them judge.</param>
    /// <param name="cancel">Ends the work; nothing is made then.</param>
    public async Task<Result> InsertAsync(long release, string? reason, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Pipeline.Editions.LockAsync(connection, cancel);
        var (found, problem) = await LateRelease.FindAsync(connection, release, cancel);
        if (found is null)
            return new("", [], null, problem);
        var (id, slug, status) = (found.IndicatorId, found.Indicator, found.Status);
        var history = await ReleaseHistory.OfAsync(connection, id, cancel);
        var place = history.Count(r => r.PublishedOn <= found.Release.PublishedOn);
        if (place == history.Count)
            return new(slug, [], null, $"Release {release} is not late: load its file.");
        if (status == "held" && reason is null)
            return new(slug, [], null, $"Release {release} is held: say why it is right with --reason.");
        var made = new List<int>();
        await RewindAsync(connection, id, history, place, found.Release.PublishedOn, made, cancel);
        var outcome = await late.PublishAsync(connection, found, reason, cancel);
        if (outcome.Edition is not { } edition)
        {
            await transaction.RollbackAsync(cancel);
            if (outcome.Status == ReleaseStatus.Held)
                await LateRelease.HoldAsync(connection, release, outcome.Reason!, cancel);
            return new(slug, [], outcome with { Id = release }, null);
        }
        made.Add(edition);
        problem = await ReplayAsync(connection, id, slug, history.Skip(place), made, cancel);
        if (problem is not null)
            return new(slug, [], null, problem);
        await transaction.CommitAsync(cancel);
        return new(slug, made, outcome, null);
    }

    private async Task<Result> RestateAsync(
        NpgsqlConnection connection,
        short id,
        string slug,
        IReadOnlyList<PastRelease> history,
        Difference first,
        CancellationToken cancel
    )
    {
        var place = history.TakeWhile(r => r.ReleaseId != first.Release).Count();
        var made = new List<int>();
        await RewindAsync(connection, id, history, place, history[place].PublishedOn, made, cancel);
        var problem = await ReplayAsync(connection, id, slug, history.Skip(place), made, cancel);
        return problem is null ? new(slug, made, null, null) : new(slug, [], null, problem);
    }

    private async Task RewindAsync(
        NpgsqlConnection connection,
        short id,
        IReadOnlyList<PastRelease> history,
        int place,
        DateOnly day,
        List<int> made,
        CancellationToken cancel
    )
    {
        var before = history
            .Take(place)
            .Where(r => r.EditionInForce is not null)
            .MaxBy(r => r.EditionInForce);
        if (
            await Rewinding.RewindAsync(
                connection,
                id,
                before?.EditionInForce ?? 0,
                before?.ReleaseId ?? history[0].ReleaseId,
                before?.PublishedOn ?? day,
                clock.GetUtcNow(),
                cancel
            ) is
            { } edition
        )
            made.Add(edition);
    }

    /// <summary>Makes the editions of releases again; says in words what could not be.</summary>
    private async Task<string?> ReplayAsync(
        NpgsqlConnection connection,
        short id,
        string slug,
        IEnumerable<PastRelease> releases,
        List<int> made,
        CancellationToken cancel
    )
    {
        foreach (var release in releases)
        {
            var (withdraw, problem) = await replay.GatherAsync(connection, id, slug, release, cancel);
            if (problem is not null)
                return $"Release {release.ReleaseId} cannot be read again: {problem}";
            var changes = await Incoming.ToStore.CompareAsync(connection, id, withdraw, cancel);
            if (changes == (0, 0, 0))
                continue;
            var edition = await Pipeline.Editions.AddAsync(
                connection,
                release.ReleaseId,
                id,
                release.PublishedOn,
                clock.GetUtcNow(),
                changes,
                cancel
            );
            await Incoming.ToStore.PublishAsync(connection, id, edition, release.ReleaseId, withdraw, cancel);
            if (release.Status != "published")
                await ReleaseLog.SetStatusAsync(
                    connection,
                    release.ReleaseId,
                    ReleaseStatus.Published,
                    "It changed nothing until an older release was put before it.",
                    cancel
                );
            made.Add(edition);
        }
        if (made.Count > 0)
            await Pipeline.Editions.AnnounceAsync(connection, made[^1], cancel);
        return null;
    }
}
