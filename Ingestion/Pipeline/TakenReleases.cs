using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Tells, without a comparison of figures, that a release says what is held. The last release that was taken for an
/// indicator is all that is held of the periods it speaks for: another that says the same changes nothing.
/// </summary>
internal static class TakenReleases
{
    /// <summary>A release that was published, or changed nothing.</summary>
    public sealed record Taken(long ReleaseId, DateOnly PublishedOn, Guid? Fingerprint);

    /// <summary>The last by date of publication that was taken for an indicator; null when there is none.</summary>
    public static Task<Taken?> LastAsync(
        NpgsqlConnection connection,
        short indicator,
        CancellationToken cancel
    ) =>
        connection.QueryFirstOrDefaultAsync<Taken?>(
            new CommandDefinition(
                """
                select r.release_id, r.published_on, f.fingerprint
                from store.release r
                left join store.release_fingerprint f using (release_id)
                where r.indicator_id = @indicator and r.status in ('published', 'unchanged')
                order by r.published_on desc, r.release_id desc
                limit 1
                """,
                new { indicator },
                cancellationToken: cancel
            )
        );

    /// <summary>Keeps the fingerprint of a release that no row was kept out of.</summary>
    public static Task KeepAsync(
        NpgsqlConnection connection,
        long release,
        Guid fingerprint,
        CancellationToken cancel
    ) =>
        connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.release_fingerprint (release_id, fingerprint)
                values (@release, @fingerprint)
                on conflict (release_id) do nothing
                """,
                new { release, fingerprint },
                cancellationToken: cancel
            )
        );
}
