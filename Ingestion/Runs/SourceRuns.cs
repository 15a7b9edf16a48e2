using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>
/// The record of asking publishers. A source is asked by one process at a time, whichever machines they run on: a
/// worker that was taken for dead and is not cannot load beside the one that took its place.
/// </summary>
public sealed class SourceRuns(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Any number that nothing else in this database uses as the first of two in an advisory lock.</summary>
    private const int RunLock = 5_260_006;

    /// <summary>What is known of a run when it begins.</summary>
    /// <param name="Source">The source's name.</param>
    /// <param name="Worker">The process that asks.</param>
    /// <param name="ScheduledFor">When it was due; null where a person asked.</param>
    public sealed record Beginning(string Source, string Worker, DateTimeOffset? ScheduledFor);

    /// <summary>
    /// Begins a run, once no other process runs the source. Runs that were left open are closed as stopped: what held
    /// them is gone, or it would hold the lock.
    /// </summary>
    /// <returns>The run, which is to be ended or disposed.</returns>
    public async Task<OpenRun> BeginAsync(Beginning beginning, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        try
        {
            // The lock goes with the connection. Where a machine vanished, the server notices within a minute.
            await connection.ExecuteAsync(
                new CommandDefinition(
                    """
                    select set_config('tcp_keepalives_idle', '30', false),
                        set_config('tcp_keepalives_interval', '10', false),
                        set_config('tcp_keepalives_count', '3', false),
                        pg_advisory_lock(@RunLock, hashtext(@Source))
                    """,
                    new { RunLock, beginning.Source },
                    commandTimeout: 0,
                    cancellationToken: cancel
                )
            );
            var now = clock.GetUtcNow();
            var run = await connection.ExecuteScalarAsync<long>(
                new CommandDefinition(
                    """
                    update store.source_run set ended_at = @now, outcome = 'stopped',
                        message = 'Its process ended before the run did.'
                    where source = @Source and ended_at is null;
                    insert into store.source_run (source, worker, scheduled_for, started_at)
                    values (@Source, @Worker, @ScheduledFor, @now)
                    returning run_id
                    """,
                    new
                    {
                        beginning.Source,
                        beginning.Worker,
                        beginning.ScheduledFor,
                        now,
                    },
                    cancellationToken: cancel
                )
            );
            return new OpenRun(connection, run, clock, () => UnlockAsync(connection, beginning.Source));
        }
        catch
        {
            await UnlockAsync(connection, beginning.Source);
            throw;
        }
    }

    private static async Task UnlockAsync(NpgsqlConnection connection, string source)
    {
        await using (connection)
        {
            try
            {
                // Pooled connections are not reset. False, with a warning, where the lock was never got.
                await connection.ExecuteAsync(
                    "select pg_advisory_unlock(@RunLock, hashtext(@source))",
                    new { RunLock, source }
                );
            }
            catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
            {
                // The connection is broken, and the lock went with it.
            }
        }
    }
}
