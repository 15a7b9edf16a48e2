using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Makes editions: one writer at a time, numbers without gaps.</summary>
internal static class Editions
{
    /// <summary>Any number that nothing else in this database uses as an advisory lock.</summary>
    private const long PublicationLock = 5_260_002;

    /// <summary>The channel on which readers hear of a new edition; its payload is the number.</summary>
    public const string Channel = "roadmap_edition";

    /// <summary>Waits until no other publication is under way; released at the end of the transaction.</summary>
    public static Task LockAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                "select pg_advisory_xact_lock(@lock)",
                new { @lock = PublicationLock },
                cancellationToken: cancel
            )
        );

    /// <summary>The same without waiting; false when another publication is under way.</summary>
    public static Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteScalarAsync<bool>(
            new CommandDefinition(
                "select pg_try_advisory_xact_lock(@lock)",
                new { @lock = PublicationLock },
                cancellationToken: cancel
            )
        );

    /// <summary>The number that the next edition gets. The lock must be held.</summary>
    public static Task<int> NextNumberAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteScalarAsync<int>(
            new CommandDefinition(
                "select coalesce(max(edition), 0) + 1 from store.edition",
                cancellationToken: cancel
            )
        );

    /// <summary>Adds the next edition for a release. The lock must be held.</summary>
    public static Task<int> AddAsync(
        NpgsqlConnection connection,
        long release,
        short indicator,
        DateOnly date,
        DateTimeOffset now,
        (int Added, int Revised, int Withdrawn) changes,
        CancellationToken cancel
    ) =>
        connection.ExecuteScalarAsync<int>(
            new CommandDefinition(
                """
                insert into store.edition (edition, kind, release_id, indicator_id, edition_date, made_at, added,
                    revised, withdrawn)
                select coalesce(max(edition), 0) + 1, 'release', @release, @indicator, @date, @now, @Added, @Revised,
                    @Withdrawn
                from store.edition
                returning edition
                """,
                new
                {
                    release,
                    indicator,
                    date,
                    now,
                    changes.Added,
                    changes.Revised,
                    changes.Withdrawn,
                },
                cancellationToken: cancel
            )
        );

    /// <summary>Adds the next edition for a document. The lock must be held.</summary>
    /// <param name="kind">What the edition is of: <c>catalogue</c> or <c>calibration</c>.</param>
    public static Task<int> AddOfKindAsync(
        NpgsqlConnection connection,
        string kind,
        DateOnly date,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        connection.ExecuteScalarAsync<int>(
            new CommandDefinition(
                """
                insert into store.edition (edition, kind, edition_date, made_at, added, revised, withdrawn)
                select coalesce(max(edition), 0) + 1, @kind, @date, @now, 0, 0, 0
                from store.edition
                returning edition
                """,
                new
                {
                    kind,
                    date,
                    now,
                },
                cancellationToken: cancel
            )
        );

    /// <summary>Tells readers, once the transaction commits.</summary>
    public static Task AnnounceAsync(NpgsqlConnection connection, int edition, CancellationToken cancel) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                "select pg_notify(@Channel, @edition::text)",
                new { Channel, edition },
                cancellationToken: cancel
            )
        );
}
