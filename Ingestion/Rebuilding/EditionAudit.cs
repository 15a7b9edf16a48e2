using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Rebuilding;

/// <summary>What must hold between figures and editions, whichever releases they came from.</summary>
internal static class EditionAudit
{
    /// <summary>
    /// Editions whose counts of changes are not those of their figures, figures that overlap in an edition, and
    /// figures of which the indicator, area, breakdown, edition or release is not known.
    /// </summary>
    public static async Task<IReadOnlyList<Difference>> FindAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        var found = await connection.QueryAsync<Difference>(
            new CommandDefinition(
                """
                with lined as (
                    select indicator_id, edition_from, edition_to,
                        lag(edition_to) over figure as before, lead(edition_from) over figure as after
                    from store.observation
                    window figure as (
                        partition by indicator_id, breakdown_id, area_id, period_start, period_months
                        order by edition_from
                    )
                ),
                changed as (
                    select indicator_id, edition_from as edition,
                        (count(*) filter (where before is distinct from edition_from))::int as added,
                        (count(*) filter (where before = edition_from))::int as revised, 0 as withdrawn
                    from lined
                    group by indicator_id, edition_from
                    union all
                    select indicator_id, edition_to, 0, 0, count(*)::int
                    from lined
                    where edition_to < 2147483647 and after is distinct from edition_to
                    group by indicator_id, edition_to
                ),
                summed as (
                    select indicator_id, edition, sum(added) as added, sum(revised) as revised,
                        sum(withdrawn) as withdrawn
                    from changed
                    group by indicator_id, edition
                )
                select i.slug as indicator, e.edition, e.release_id as release,
                    'Edition ' || e.edition || ' says that it added ' || e.added || ', revised ' || e.revised
                        || ' and withdrew ' || e.withdrawn || ' figures; those held make it '
                        || coalesce(s.added, 0) || ', ' || coalesce(s.revised, 0) || ' and '
                        || coalesce(s.withdrawn, 0) || '.' as reason
                from store.edition e
                join store.indicator i using (indicator_id)
                left join summed s using (indicator_id, edition)
                where e.kind = 'release' and (e.added, e.revised, e.withdrawn)
                    is distinct from (coalesce(s.added, 0), coalesce(s.revised, 0), coalesce(s.withdrawn, 0))
                union all
                select coalesce(i.slug, ''), l.edition_from, null, count(*) || ' figures overlap others in edition '
                    || l.edition_from || '.'
                from lined l
                left join store.indicator i using (indicator_id)
                where l.before > l.edition_from
                group by i.slug, l.edition_from
                union all
                select coalesce(i.slug, ''), null, null,
                    count(*) || ' figures have an indicator, area, breakdown, edition or release that is not known.'
                from store.observation o
                left join store.indicator i using (indicator_id)
                left join store.area a using (area_id)
                left join store.breakdown b using (breakdown_id)
                left join store.release r using (release_id)
                left join store.edition e on e.edition = o.edition_from
                left join store.edition t on t.edition = o.edition_to
                where i.slug is null or a.code is null or b.key is null or r.source is null or e.kind is null
                    or t.kind is null and o.edition_to < 2147483647
                group by i.slug
                """,
                cancellationToken: cancel
            )
        );
        return found.AsList();
    }
}
