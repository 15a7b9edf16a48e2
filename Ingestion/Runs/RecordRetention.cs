using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>
/// Takes out of the record what is old and no longer tells anything. Of each source its last success stays, however old,
/// and what came after it: since when it has been failing is told by that. Tries to deliver stay while the message may be
/// tried again. Releases and editions are no record of runs and always stay.
/// </summary>
public sealed class RecordRetention(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>More than a year, so that a release can be held against the one of the year before.</summary>
    public const int Days = 400;

    /// <returns>How many runs and how many tries went.</returns>
    public async Task<(int Runs, int Attempts)> PruneAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var before = clock.GetUtcNow().AddDays(-Days);
        var runs = await connection.ExecuteAsync(
            new CommandDefinition(
                """
                delete from store.source_run old
                where old.ended_at < @before
                    and old.run_id < (
                        select max(s.run_id)
                        from store.source_run s
                        where s.source = old.source and s.outcome in ('succeeded', 'unchanged', 'held')
                    )
                """,
                new { before },
                cancellationToken: cancel
            )
        );
        var attempts = await connection.ExecuteAsync(
            new CommandDefinition(
                """
                delete from store.webhook_attempt a
                using store.webhook_delivery d
                where d.delivery_id = a.delivery_id and d.state <> 'pending' and a.attempted_at < @before
                """,
                new { before },
                cancellationToken: cancel
            )
        );
        return (runs, attempts);
    }
}
