using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Decides on releases that are held: publish after all, or turn down.</summary>
public sealed class ReviewDesk(
    NpgsqlDataSource database,
    ReleaseLoader loader,
    Func<string, ISource?> sourceOf
)
{
    private sealed record Held(
        long ReleaseId,
        string Source,
        string? Indicator,
        string Status,
        string Checksum,
        string File,
        DateOnly PublishedOn,
        DateTime RetrievedAt,
        string? Url,
        string? Reason
    );

    /// <summary>
    /// Publishes a held release from the bytes that were kept of it. Returns what became of it, or in words why that
    /// cannot be.
    /// </summary>
    public async Task<(ReleaseOutcome? Outcome, string? Problem)> AcceptAsync(
        long release,
        string reason,
        CancellationToken cancel
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var (held, problem) = await FindHeldAsync(connection, release, cancel);
        if (held is null)
            return (null, problem);
        var source =
            sourceOf(held.Source)
            ?? throw new InvalidOperationException(
                $"Release {release} came through '{held.Source}', which is no source."
            );
        var path = Path.GetTempFileName();
        try
        {
            if (!await RawFiles.RestoreAsync(connection, held.Checksum, path, cancel))
                return (null, $"The bytes of release {release} are not held; load its file again.");
            var file = await ReceivedFiles.OpenAsync(
                path,
                held.PublishedOn,
                new DateTimeOffset(held.RetrievedAt, TimeSpan.Zero),
                held.Url,
                held.File,
                cancel
            );
            var outcomes = await loader.LoadAsync(
                source,
                file,
                held.Indicator,
                false,
                new(release, reason),
                cancel
            );
            return (outcomes[0], null);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Closes a held release without publishing it. Returns in words why that cannot be; null when done.</summary>
    public async Task<string?> RejectAsync(long release, string reason, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var (held, problem) = await FindHeldAsync(connection, release, cancel);
        if (held is null)
            return problem;
        await ReleaseLog.SetStatusAsync(
            connection,
            release,
            ReleaseStatus.Rejected,
            $"Rejected after review: {reason}",
            cancel
        );
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static async Task<(Held?, string?)> FindHeldAsync(
        NpgsqlConnection connection,
        long release,
        CancellationToken cancel
    )
    {
        var found = await connection.QuerySingleOrDefaultAsync<Held>(
            new CommandDefinition(
                """
                select release_id, source, indicator, status, checksum, file, published_on, retrieved_at, url,
                    reason
                from published.release
                where release_id = @release
                """,
                new { release },
                cancellationToken: cancel
            )
        );
        return found switch
        {
            null => (null, $"There is no release {release}."),
            { Status: "held" } => (found, null),
            { Reason: { } why } => (null, $"Release {release} is not held; it is {found.Status}: {why}"),
            _ => (null, $"Release {release} is not held; it is {found.Status}."),
        };
    }
}
