using Dapper;
using Npgsql;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Remembers how each address looked when its file was last loaded. A fetch counts only once everything in the file was
/// taken, and only for the catalogue and the program that took it: with others the same file may hold more.
/// </summary>
internal sealed class FetchLog(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>What is remembered of an address.</summary>
    public sealed record Known(DateOnly PublishedOn, Validators Validators);

    // Another build of the program has another number.
    private static readonly string Program = typeof(FetchLog).Module.ModuleVersionId.ToString("N");

    // Read as it is stored.
    private sealed record Row(string Address, string? Etag, DateTime? LastModified, DateOnly PublishedOn);

    /// <summary>What is remembered of a source's addresses, as far as it holds for this program and the catalogue in force.</summary>
    public async Task<IReadOnlyDictionary<string, Known>> OfAsync(string source, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<Row>(
            new CommandDefinition(
                $"""
                select address, etag, last_modified, published_on
                from store.fetch
                where source = @source and read_with = {ReadWith}
                """,
                new { source, program = Program },
                cancellationToken: cancel
            )
        );
        return rows.ToDictionary(
            row => row.Address,
            row => new Known(
                row.PublishedOn,
                new(
                    row.Etag,
                    row.LastModified is { } moment
                        ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))
                        : null
                )
            ),
            StringComparer.Ordinal
        );
    }

    /// <summary>Remembers a file that was loaded.</summary>
    public async Task RememberAsync(string source, string address, Known fetched, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(
            new CommandDefinition(
                $"""
                insert into store.fetch (source, address, etag, last_modified, read_with, published_on, fetched_at)
                select @source, @address, @ETag, @LastModified, {ReadWith}, @PublishedOn, @now
                on conflict (source, address) do update
                set etag = excluded.etag, last_modified = excluded.last_modified, read_with = excluded.read_with,
                    published_on = excluded.published_on, fetched_at = excluded.fetched_at
                """,
                new
                {
                    source,
                    address,
                    fetched.Validators.ETag,
                    fetched.Validators.LastModified,
                    fetched.PublishedOn,
                    now = clock.GetUtcNow(),
                    program = Program,
                },
                cancellationToken: cancel
            )
        );
    }

    private const string ReadWith =
        "@program || ' ' || coalesce((select checksum from store.catalogue order by edition desc limit 1), '')";
}
