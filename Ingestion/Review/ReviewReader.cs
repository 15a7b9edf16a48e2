using Npgsql;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Brings what the rules need of a gathered release (the table <c>incoming</c>) and of what is held, in two round trips:
/// first what there is, then the figures. Of more figures than the rules need it takes whole blocks of neighbouring
/// areas, evenly over the codes, with all of their periods: the rules look for what is wrong with a column, and that
/// shows in a sample too.
/// </summary>
internal static class ReviewReader
{
    /// <summary>About how many figures are looked at: some 10 MB.</summary>
    private const int MostFigures = 100_000;

    /// <summary>Areas that are taken or left together, so that neighbours stay neighbours.</summary>
    private const int Block = 32;

    private const string AreasThere = """
        select there.area_id, a.code, there.figures
        from (
            select area_id, count(*) as figures
            from (
                select area_id from incoming
                union all
                select area_id from store.observation where indicator_id = @indicator and edition_to = 2147483647
            ) figure
            group by area_id
        ) there
        join store.area a using (area_id)
        order by a.code
        """;

    private const string GroupsThere = """
        select b.breakdown_id, b.key
        from (select distinct breakdown_id from incoming) there
        join store.breakdown b using (breakdown_id)
        """;

    private const string Accepted = """
        select release_id
        from store.release
        where indicator_id = @indicator and status = 'published' and reason is not null
        """;

    private const string Before = """
        select max(p.period_start), max(r.published_on)
        from store.release r
        join store.release_period p using (release_id)
        where r.source = @source and r.indicator_id = @indicator and r.status in ('published', 'unchanged')
        """;

    private const string Figures = """
        select breakdown_id, area_id, period_start, period_months, n.value::float8, n.status is not null, h.value::float8,
            h.status is not null, coalesce(h.status in ('provisional', 'estimated'), false),
            coalesce(h.release_id = any(@accepted), false),
            case when h.release_id = any(@accepted) then (
                select p.value::float8
                from store.observation p
                where p.indicator_id = @indicator and p.breakdown_id = h.breakdown_id and p.area_id = h.area_id
                    and p.period_start = h.period_start and p.period_months = h.period_months
                    and p.edition_to = h.edition_from
            ) end
        from (
            select breakdown_id, area_id, period_start, period_months, value, status
            from incoming
            where area_id = any(@areas)
        ) n
        full join (
            select breakdown_id, area_id, period_start, period_months, value, status, release_id, edition_from
            from store.observation
            where indicator_id = @indicator and edition_to = 2147483647 and area_id = any(@areas)
                and breakdown_id = any(@groups)
        ) h using (breakdown_id, area_id, period_start, period_months)
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
        var there = await WhatIsThereAsync(connection, source, indicatorId, cancel);
        var groups = await FiguresAsync(connection, indicatorId, there, cancel);
        return new(indicator, areas, publishedOn, groups, there.Before);
    }

    /// <param name="Areas">The areas that are looked at, by key.</param>
    /// <param name="Groups">The groups of the release, by key.</param>
    /// <param name="Accepted">Releases that a reviewer accepted.</param>
    private sealed record WhatIsThere(
        Dictionary<int, string> Areas,
        Dictionary<int, string> Groups,
        long[] Accepted,
        EarlierReleases? Before
    );

    private static async Task<WhatIsThere> WhatIsThereAsync(
        NpgsqlConnection connection,
        string source,
        short indicatorId,
        CancellationToken cancel
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(AreasThere) { Parameters = { new("indicator", indicatorId) } },
                new(GroupsThere),
                new(Accepted) { Parameters = { new("indicator", indicatorId) } },
                new(Before) { Parameters = { new("source", source), new("indicator", indicatorId) } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var (areas, figures) = (new List<(int Id, string Code)>(), 0L);
        while (await reader.ReadAsync(cancel))
        {
            areas.Add((reader.GetInt32(0), reader.GetString(1)));
            figures += reader.GetInt64(2);
        }
        await reader.NextResultAsync(cancel);
        var groups = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancel))
            groups[reader.GetInt32(0)] = reader.GetString(1);
        await reader.NextResultAsync(cancel);
        var accepted = new List<long>();
        while (await reader.ReadAsync(cancel))
            accepted.Add(reader.GetInt64(0));
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        var before = reader.IsDBNull(0)
            ? null
            : new EarlierReleases(reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
        var one = figures / MostFigures + 1;
        return new(
            areas.Where((_, rank) => rank / Block % one == 0).ToDictionary(a => a.Id, a => a.Code),
            groups,
            [.. accepted],
            before
        );
    }

    private static async Task<IReadOnlyList<ReviewedGroup>> FiguresAsync(
        NpgsqlConnection connection,
        short indicatorId,
        WhatIsThere there,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(Figures, connection)
        {
            Parameters =
            {
                new("indicator", indicatorId),
                new("areas", there.Areas.Keys.ToArray()),
                new("groups", there.Groups.Keys.ToArray()),
                new("accepted", there.Accepted),
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var gathering = new ReviewGathering();
        while (await reader.ReadAsync(cancel))
            gathering.Add(
                there.Groups[reader.GetInt32(0)],
                there.Areas[reader.GetInt32(1)],
                new Period(reader.GetFieldValue<DateOnly>(2), reader.GetInt16(3)),
                Value(reader, 4),
                Value(reader, 6),
                reader.GetBoolean(9) ? Value(reader, 10) : null,
                (reader.GetBoolean(5) ? ReviewedRow.Released : ReviewedRow.None)
                    | (reader.GetBoolean(7) ? ReviewedRow.Held : ReviewedRow.None)
                    | (reader.GetBoolean(8) ? ReviewedRow.Provisional : ReviewedRow.None)
            );
        return gathering.Groups();
    }

    private static double Value(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);
}
