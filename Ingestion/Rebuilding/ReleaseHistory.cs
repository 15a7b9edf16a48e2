using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>Reads which releases made an indicator's figures what they are.</summary>
internal static class ReleaseHistory
{
    /// <summary>The indicators of which a release was taken, by slug.</summary>
    public static async Task<IReadOnlyList<(short Id, string Slug)>> IndicatorsAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    ) =>
        (
            await connection.QueryAsync<(short, string)>(
                new CommandDefinition(
                    """
                    select i.indicator_id, i.slug
                    from store.indicator i
                    where exists (
                        select from store.release r
                        where r.indicator_id = i.indicator_id and r.status in ('published', 'unchanged')
                    )
                    order by i.slug
                    """,
                    cancellationToken: cancel
                )
            )
        ).AsList();

    /// <summary>
    /// The releases taken for an indicator, in the order in which their publishers put them out; those of one day in
    /// the order in which they were taken.
    /// </summary>
    public static async Task<IReadOnlyList<PastRelease>> OfAsync(
        NpgsqlConnection connection,
        short indicator,
        CancellationToken cancel
    ) =>
        (
            await connection.QueryAsync<PastRelease>(
                new CommandDefinition(
                    """
                    select r.release_id, r.source, r.checksum, r.file, r.published_on, r.retrieved_at, r.url, r.status,
                        exists (select from store.raw_file f where f.checksum = r.checksum) as has_bytes,
                        (
                            select max(c.edition)
                            from store.catalogue c
                            join store.edition e using (edition)
                            where e.made_at <= r.recorded_at
                        ) as catalogue_edition,
                        (select max(e.edition) from store.edition e where e.release_id = r.release_id) as edition,
                        (
                            select max(e.edition)
                            from store.edition e
                            where e.release_id = r.release_id and not exists (
                                select from store.edition later
                                where later.indicator_id = @indicator and later.edition > e.edition
                                    and later.edition_date < e.edition_date
                            )
                        ) as edition_in_force
                    from store.release r
                    where r.indicator_id = @indicator and r.status in ('published', 'unchanged')
                    order by r.published_on, r.release_id
                    """,
                    new { indicator },
                    cancellationToken: cancel
                )
            )
        ).AsList();
}
