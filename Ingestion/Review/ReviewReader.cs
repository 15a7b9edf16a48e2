using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Brings what the rules need of a gathered release (the table <c>incoming</c>) and of what is held, in one round trip.
/// Of more figures than the rules need it takes whole blocks of neighbouring areas, evenly over the codes, with all of
/// their periods: the rules look for what is wrong with a column, and that shows in a sample too.
/// </summary>
internal static class ReviewReader
{
    /// <summary>About how many figures are looked at: some 20 MB.</summary>
    private const int MostFigures = 200_000;

    private const string Sql = """
        with held as materialized (
            select o.breakdown_id, o.area_id, o.period_start, o.period_months, o.value, o.status, o.release_id,
                o.edition_from
            from store.observation o
            where o.indicator_id = @indicator and o.edition_to = 2147483647
                and o.breakdown_id in (select breakdown_id from incoming)
        ),
        ranked as (
            select a.area_id, a.code, (row_number() over (order by a.code) - 1) / 32 as block
            from store.area a
            where a.area_id in (select area_id from incoming union select area_id from held)
        ),
        sampled as materialized (
            select area_id, code
            from ranked
            where block % (((select count(*) from incoming) + (select count(*) from held)) / @most + 1) = 0
        ),
        accepted as materialized (
            select release_id
            from store.release
            where indicator_id = @indicator and status = 'published' and reason is not null
        )
        select b.key, s.code, period_start, period_months, n.value::float8, n.area_id is not null, h.value::float8,
            h.area_id is not null, coalesce(h.status in ('provisional', 'estimated'), false), a.release_id is not null,
            (
                select p.value::float8
                from store.observation p
                where a.release_id is not null and p.indicator_id = @indicator and p.breakdown_id = h.breakdown_id
                    and p.area_id = h.area_id and p.period_start = h.period_start
                    and p.period_months = h.period_months and p.edition_to = h.edition_from
            )
        from (select * from incoming where area_id in (select area_id from sampled)) n
        full join (select * from held where area_id in (select area_id from sampled)) h
            using (breakdown_id, area_id, period_start, period_months)
        join sampled s using (area_id)
        join store.breakdown b using (breakdown_id)
        left join accepted a on a.release_id = h.release_id
        """;

    private const string Limits = """
        select count(*)::int, (count(*) filter (where value <= lower or value >= upper))::int
        from incoming
        where lower < upper and value is not null and value is distinct from @floor
            and value is distinct from @ceiling
        """;

    private const string Before = """
        select max(p.period_start), max(r.published_on)
        from store.release r
        join store.release_period p using (release_id)
        where r.source = @source and r.indicator_id = @indicator and r.status in ('published', 'unchanged')
        """;

    public static async Task<ReviewedRelease> ReadAsync(
        NpgsqlConnection connection,
        string source,
        short indicatorId,
        Indicator indicator,
        AreaRegister areas,
        DateOnly publishedOn,
        CancellationToken cancel
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Sql)
            {
                Parameters = { new("indicator", indicatorId), new("most", MostFigures) },
            }
        );
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Limits)
            {
                Parameters = { Bound("floor", indicator.Floor), Bound("ceiling", indicator.Ceiling) },
            }
        );
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Before)
            {
                Parameters = { new("source", source), new("indicator", indicatorId) },
            }
        );
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var gathering = new ReviewGathering();
        while (await reader.ReadAsync(cancel))
            gathering.Add(
                reader.GetString(0),
                reader.GetString(1),
                new Period(reader.GetFieldValue<DateOnly>(2), reader.GetInt16(3)),
                Value(reader, 4),
                Value(reader, 6),
                reader.GetBoolean(9) ? Value(reader, 10) : null,
                (reader.GetBoolean(5) ? ReviewedRow.Released : ReviewedRow.None)
                    | (reader.GetBoolean(7) ? ReviewedRow.Held : ReviewedRow.None)
                    | (reader.GetBoolean(8) ? ReviewedRow.Provisional : ReviewedRow.None)
            );
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        var limits = new ValuesWithLimits(reader.GetInt32(0), reader.GetInt32(1));
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        var before = reader.IsDBNull(0)
            ? null
            : new EarlierReleases(reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
        return new(indicator, areas, publishedOn, gathering.Groups(), limits, before);
    }

    private static NpgsqlParameter Bound(string name, decimal? bound) =>
        new(name, NpgsqlDbType.Numeric) { Value = bound ?? (object)DBNull.Value };

    private static double Value(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);
}
