using Dapper;
using Npgsql;

namespace RoadmapIndicators.Api.Sources;

/// <summary>Reads how sources do. That is not kept in memory: it changes without an edition.</summary>
public sealed class SourceReader(NpgsqlDataSource database)
{
    /// <summary>The state of every source that was ever asked, had a release, or is on a schedule.</summary>
    public async Task<IReadOnlyDictionary<string, SourceState>> ReadAsync(CancellationToken cancellation)
    {
        const string sql = """
            select source, last_success as lastSuccess, attempt_started_at as startedAt,
                   attempt_ended_at as endedAt, attempt_worker as worker, attempt_outcome as outcome,
                   attempt_message as message, failing_since as failingSince, next_run as nextRun, published,
                   unchanged, held, refused, rejected, superseded, newest_published_on as newestPublishedOn
            from published.source_state
            """;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<SourceState>(
            new CommandDefinition(sql, cancellationToken: cancellation)
        );
        return rows.ToDictionary(row => row.Source);
    }
}
