using Dapper;
using Npgsql;

namespace RoadmapIndicators.Api.Releases;

/// <summary>
/// Reads releases, their columns in the order and under the names of the answer's fields. They are not kept in memory: a release may be held, refused or reviewed without an edition.
/// </summary>
public sealed class ReleaseReader(NpgsqlDataSource database)
{
    /// <summary>At most <paramref name="limit"/> releases before a number, the last recorded first.</summary>
    public async Task<IReadOnlyList<ReleaseAnswer>> ListAsync(
        string? source,
        string? indicator,
        string? status,
        long before,
        int limit,
        CancellationToken cancellation
    )
    {
        const string sql = """
            select release_id as id, source, indicator, title, published_on as publishedOn,
                   retrieved_at as retrievedAt, checksum, licence, url, file, status, reason, rows_read as rows,
                   rows_quarantined as quarantined, edition
            from published.release
            where (@source::text is null or source = @source)
              and (@indicator::text is null or indicator = @indicator)
              and (@status::text is null or status = @status)
              and release_id < @before
            order by release_id desc
            limit @limit
            """;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<ReleaseAnswer>(
            new CommandDefinition(
                sql,
                new
                {
                    source,
                    indicator,
                    status,
                    before,
                    limit,
                },
                cancellationToken: cancellation
            )
        );
        return [.. rows];
    }

    /// <summary>One release; null where there is none of the number.</summary>
    public async Task<ReleaseAnswer?> FindAsync(long id, CancellationToken cancellation)
    {
        const string sql = """
            select release_id as id, source, indicator, title, published_on as publishedOn,
                   retrieved_at as retrievedAt, checksum, licence, url, file, status, reason, rows_read as rows,
                   rows_quarantined as quarantined, edition
            from published.release
            where release_id = @id
            """;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<ReleaseAnswer>(
            new CommandDefinition(sql, new { id }, cancellationToken: cancellation)
        );
    }

    /// <summary>How many issues a release has.</summary>
    public async Task<int> CountIssuesAsync(long release, CancellationToken cancellation)
    {
        const string sql = "select count(*)::int from published.release_issue where release_id = @release";
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleAsync<int>(
            new CommandDefinition(sql, new { release }, cancellationToken: cancellation)
        );
    }

    /// <summary>At most <paramref name="limit"/> issues of a release, some left out at the beginning.</summary>
    public async Task<IReadOnlyList<ReleaseIssue>> IssuesAsync(
        long release,
        int offset,
        int limit,
        CancellationToken cancellation
    )
    {
        const string sql = """
            select issue, severity, line, field, raw, code, reason
            from published.release_issue
            where release_id = @release
            order by issue
            offset @offset limit @limit
            """;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<ReleaseIssue>(
            new CommandDefinition(
                sql,
                new
                {
                    release,
                    offset,
                    limit,
                },
                cancellationToken: cancellation
            )
        );
        return [.. rows];
    }
}
