using System.Data;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>
/// Makes every edition again, in a table of its own, from the releases in the order of their publication, and compares
/// it with what is held, digit for digit. Nothing is changed. Editions that a rebuild has put others in the place of
/// are not made again; that what they counted as changed is there is looked at for all.
/// </summary>
public sealed class StoreVerifier(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    Func<string, ISource?> sourceOf
)
{
    private readonly ReleaseReplay replay = new(database, catalogue, sourceOf);

    /// <summary>What was found.</summary>
    public sealed record Result(
        IReadOnlyList<VerifiedEdition> Editions,
        IReadOnlyList<Difference> Differences
    );

    private sealed record Compared(int Held, int Rebuilt, int Differing, long HeldSum, long RebuiltSum);

    /// <param name="progress">Hears of each indicator and of how many there are.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<Result> VerifyAsync(
        IProgress<(string Indicator, int Of)> progress,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        // One state of the store from beginning to end, whatever is loaded meanwhile; given up at the end.
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancel
        );
        var editions = new List<VerifiedEdition>();
        var differences = new List<Difference>(await EditionAudit.FindAsync(connection, cancel));
        var indicators = await ReleaseHistory.IndicatorsAsync(connection, cancel);
        foreach (var (id, slug) in indicators)
        {
            var history = await ReleaseHistory.OfAsync(connection, id, cancel);
            differences.AddRange(await FirstAsync(connection, id, slug, history, editions, cancel));
            progress.Report((slug, indicators.Count));
        }
        return new(editions, differences);
    }

    /// <summary>Makes an indicator's editions again and says where they differ from those held.</summary>
    internal async Task<IReadOnlyList<Difference>> FirstAsync(
        NpgsqlConnection connection,
        short id,
        string slug,
        IReadOnlyList<PastRelease> history,
        List<VerifiedEdition> editions,
        CancellationToken cancel
    )
    {
        await connection.ExecuteAsync(
            new CommandDefinition(
                """
                drop table if exists pg_temp.rebuilt;
                create temporary table rebuilt (like store.observation including defaults including indexes)
                    on commit drop
                """,
                cancellationToken: cancel
            )
        );
        var rebuilt = new Incoming("pg_temp.rebuilt");
        var differences = new List<Difference>();
        for (var step = 1; step <= history.Count; step++)
        {
            var release = history[step - 1];
            var (withdraw, problem) = await replay.GatherAsync(connection, id, slug, release, cancel);
            if (problem is not null)
            {
                differences.Add(
                    new(
                        slug,
                        release.Edition,
                        release.ReleaseId,
                        $"Release {release.ReleaseId} cannot be read again: {problem}"
                    )
                );
                continue;
            }
            var changes = await rebuilt.CompareAsync(connection, id, withdraw, cancel);
            if (changes != (0, 0, 0))
                await rebuilt.PublishAsync(connection, id, step, release.ReleaseId, withdraw, cancel);
            if (release.EditionInForce is not { } edition)
            {
                if (changes != (0, 0, 0))
                    differences.Add(
                        new(
                            slug,
                            null,
                            release.ReleaseId,
                            $"Release {release.ReleaseId} is held as one that changes nothing, and its bytes change {changes.Added + changes.Revised + changes.Withdrawn} figures."
                        )
                    );
                continue;
            }
            var compared = await CompareAsync(connection, id, edition, cancel);
            editions.Add(
                new(
                    slug,
                    edition,
                    release.ReleaseId,
                    release.HasBytes,
                    compared.Held,
                    $"{compared.HeldSum:x16}",
                    $"{compared.RebuiltSum:x16}"
                )
            );
            if (compared.Differing > 0)
                differences.Add(
                    new(
                        slug,
                        edition,
                        release.ReleaseId,
                        $"Edition {edition} holds {compared.Held} figures where its releases give {compared.Rebuilt}; {compared.Differing} differ."
                    )
                );
        }
        return differences;
    }

    private static Task<Compared> CompareAsync(
        NpgsqlConnection connection,
        short id,
        int edition,
        CancellationToken cancel
    ) =>
        connection.QuerySingleAsync<Compared>(
            new CommandDefinition(
                $"""
                with held as (
                    select {Line} as line
                    from store.observation
                    where indicator_id = @id and edition_from <= @edition and edition_to > @edition
                ),
                again as (
                    select {Line} as line from pg_temp.rebuilt where edition_to = 2147483647
                )
                select (select count(*) from held)::int as held, (select count(*) from again)::int as rebuilt,
                    ((select count(*) from (select line from held except all select line from again) more)
                        + (select count(*) from (select line from again except all select line from held) less))::int
                        as differing,
                    (select coalesce(bit_xor({Hash}), 0) from held) as held_sum,
                    (select coalesce(bit_xor({Hash}), 0) from again) as rebuilt_sum
                """,
                new { id, edition },
                cancellationToken: cancel
            )
        );

    /// <summary>All that a reader sees of a figure, as text: numbers are not equal when their digits are not.</summary>
    private const string Line = """
        row(breakdown_id, area_id, period_start, period_months, release_id, value, lower, upper, numerator,
            denominator, status, marker, note)::text
        """;

    private const string Hash = "('x' || left(md5(line), 16))::bit(64)::bigint";
}
