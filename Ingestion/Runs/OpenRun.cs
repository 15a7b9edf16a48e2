using Dapper;
using Npgsql;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Runs;

/// <summary>A run that is under way. Disposed without an end, it is recorded as stopped.</summary>
public sealed class OpenRun : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly long run;
    private readonly TimeProvider clock;
    private readonly Func<Task> release;
    private bool ended;

    internal OpenRun(NpgsqlConnection connection, long run, TimeProvider clock, Func<Task> release)
    {
        this.connection = connection;
        this.run = run;
        this.clock = clock;
        this.release = release;
    }

    /// <summary>Records what came of the run.</summary>
    public Task EndAsync(RunResult result) => EndAsync(result, result.Outcome, result.Message);

    /// <summary>Records that the run broke off by a fault of ours.</summary>
    public Task FailAsync(string message) => EndAsync(new RunResult([], []), RunOutcome.Failed, message);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!ended)
                await EndAsync(
                    new RunResult([], []),
                    RunOutcome.Stopped,
                    "It was stopped before it was done."
                );
        }
        catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
        {
            // Whoever runs the source next closes it.
        }
        finally
        {
            await release();
        }
    }

    private async Task EndAsync(RunResult result, RunOutcome outcome, string? message)
    {
        await connection.ExecuteAsync(
            """
            update store.source_run set ended_at = @now, outcome = @outcome, message = @message,
                published = @published, unchanged = @unchanged, held = @held, refused = @refused,
                rows_read = @rows, rows_quarantined = @quarantined
            where run_id = @run
            """,
            new
            {
                run,
                now = clock.GetUtcNow(),
                outcome = outcome.ToString().ToLowerInvariant(),
                message = message is null ? null : StoredText.Clean(message),
                published = result.Count(ReleaseStatus.Published),
                unchanged = result.Count(ReleaseStatus.Unchanged),
                held = result.Count(ReleaseStatus.Held),
                refused = result.Count(ReleaseStatus.Refused),
                rows = result.Releases.Sum(r => r.Rows),
                quarantined = result.Releases.Sum(r => r.Quarantined),
            }
        );
        ended = true;
    }
}
