using Npgsql;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>
/// All that a store holds in one short text: every table, without the times at which things were done and with names
/// in place of short keys, which may have gaps.
/// </summary>
public static class StoreDigest
{
    private const string Sql = """
        select coalesce(md5(string_agg(line, E'\n' order by line)), 'nothing')
        from (
            select 'observation ' || o::text as line
            from (
                select o.indicator, o.breakdown, o.area, o.period_start, o.period_months, o.edition_from,
                    o.edition_to, r.checksum, o.value, o.lower, o.upper, o.numerator, o.denominator, o.status,
                    o.marker, o.note
                from published.observation o left join store.release r using (release_id)
            ) o
            union all
            select 'edition ' || e::text
            from (
                select e.edition, e.kind, e.indicator, e.source, e.edition_date, e.added, e.revised, e.withdrawn,
                    r.checksum
                from published.edition e left join store.release r using (release_id)
            ) e
            union all
            select 'release ' || r::text
            from (
                select source, indicator, title, published_on, checksum, licence, url, file, status, reason, rows_read,
                    rows_quarantined, edition,
                    (select string_agg(p.label, ' ' order by p.period_start, p.period_months)
                        from published.release_period p where p.release_id = r.release_id),
                    (select string_agg(i::text, ' ' order by i.issue)
                        from (select issue, severity, line, raw, code from published.release_issue
                            where release_id = r.release_id) i),
                    exists (select from store.release_fingerprint f where f.release_id = r.release_id)
                from published.release r
            ) r
            union all
            select 'raw ' || checksum || ' ' || length || ' ' || md5(bytes) from store.raw_file
            union all
            select 'reading ' || source || ' ' || checksum || ' ' || asked || ' ' || array_length(releases, 1)
            from store.file_reading
            union all
            select 'catalogue ' || edition || ' ' || checksum from store.catalogue
        ) all_lines
        """;

    public static async Task<string> OfAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The same of figures and editions alone: what a reader sees.</summary>
    public static async Task<string> SeenAsync(string address)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select (select count(*) from published.edition where kind = 'release') || ' editions, '
                || (select coalesce(string_agg(format('%s %s %s', edition_from, edition_to, n), ', '
                        order by edition_from, edition_to), 'no figures')
                    from (select edition_from, edition_to, count(*) as n from published.observation
                        group by edition_from, edition_to) counted)
                || ', ' || (select coalesce(sum(hashtextextended(o::text, 0)), 0)
                    from (select indicator, breakdown, area, period_start, edition_from, edition_to, value
                        from published.observation) o)
            """,
            connection
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
