using System.Globalization;
using Npgsql;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Brings what the rules need of a release, from its spool, and of what is held, in two round trips: first what there
/// is, then the figures. Of more figures than the rules need it takes whole blocks of neighbouring areas, evenly over the codes, with
/// all of their periods: the rules look for what is wrong with a column, and that shows in a sample too.
/// </summary>
internal static class ReviewReader
{
    /// <summary>About how many figures are looked at: some 10 MB.</summary>
    private const int MostFigures = 100_000;

    /// <summary>Areas that are taken or left together, so that neighbours stay neighbours.</summary>
    private const int Block = 16;

    private const string AreasHeld = """
        select held.area_id, a.code, held.figures
        from (
            select area_id, count(*) as figures
            from store.observation
            where indicator_id = @indicator and edition_to = 2147483647
            group by area_id
        ) held
        join store.area a using (area_id)
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

    private const string FiguresHeld = """
        select h.breakdown_id, h.area_id, h.period_start, h.period_months, h.value::float8,
            h.status in ('provisional', 'estimated'), h.release_id = any(@accepted),
            case when h.release_id = any(@accepted) then (
                select p.value::float8
                from store.observation p
                where p.indicator_id = @indicator and p.breakdown_id = h.breakdown_id and p.area_id = h.area_id
                    and p.period_start = h.period_start and p.period_months = h.period_months
                    and p.edition_to = h.edition_from
            ) end
        from store.observation h
        where h.indicator_id = @indicator and h.edition_to = 2147483647 and h.area_id = any(@areas)
            and h.breakdown_id = any(@groups)
        """;

    /// <param name="isFirst">
    /// Whether nothing is held of the indicator: what the store has of it then are the release's own figures, or none.
    /// </param>
    public static async Task<ReviewedRelease> ReadAsync(
        NpgsqlConnection connection,
        string source,
        short indicatorId,
        FileReading.Part release,
        bool isFirst,
        Indicator indicator,
        AreaRegister areas,
        DateOnly publishedOn,
        CancellationToken cancel
    )
    {
        var there = await WhatIsThereAsync(connection, source, indicatorId, release.Given, isFirst, cancel);
        var gathering = new ReviewGathering();
        foreach (var figure in release.Spool.Figures())
            if (there.Areas.TryGetValue(figure.Area, out var code))
                gathering.Release(
                    release.Given.Breakdowns[figure.Breakdown],
                    code,
                    figure.Period,
                    AsStored(figure.Value)
                );
        if (!isFirst)
            await HoldAsync(connection, indicatorId, release.Given, there, gathering, cancel);
        return new(indicator, areas, publishedOn, gathering.Groups(), there.Before);
    }

    /// <param name="Areas">The areas that are looked at, by key.</param>
    /// <param name="Accepted">Releases that a reviewer accepted.</param>
    private sealed record WhatIsThere(
        Dictionary<int, string> Areas,
        long[] Accepted,
        EarlierReleases? Before
    );

    private static async Task<WhatIsThere> WhatIsThereAsync(
        NpgsqlConnection connection,
        string source,
        short indicatorId,
        FiguresGiven given,
        bool isFirst,
        CancellationToken cancel
    )
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(Accepted) { Parameters = { new("indicator", indicatorId) } },
                new(Before) { Parameters = { new("source", source), new("indicator", indicatorId) } },
            },
        };
        if (!isFirst)
            batch.BatchCommands.Add(new(AreasHeld) { Parameters = { new("indicator", indicatorId) } });
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var accepted = new List<long>();
        while (await reader.ReadAsync(cancel))
            accepted.Add(reader.GetInt64(0));
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        var before = reader.IsDBNull(0)
            ? null
            : new EarlierReleases(reader.GetFieldValue<DateOnly>(0), reader.GetFieldValue<DateOnly>(1));
        await reader.NextResultAsync(cancel);
        var areas = given.Areas.ToDictionary(area => area.Key, area => area.Value.Code);
        var figures = given.Areas.Values.Sum(area => (long)area.Figures);
        // After the last result there are no rows.
        while (await reader.ReadAsync(cancel))
        {
            areas[reader.GetInt32(0)] = reader.GetString(1);
            figures += reader.GetInt64(2);
        }
        var one = figures / MostFigures + 1;
        return new(
            areas
                .OrderBy(area => area.Value, StringComparer.Ordinal)
                .Where((_, rank) => rank / Block % one == 0)
                .ToDictionary(),
            [.. accepted],
            before
        );
    }

    private static async Task HoldAsync(
        NpgsqlConnection connection,
        short indicatorId,
        FiguresGiven given,
        WhatIsThere there,
        ReviewGathering gathering,
        CancellationToken cancel
    )
    {
        await using var command = new NpgsqlCommand(FiguresHeld, connection)
        {
            Parameters =
            {
                new("indicator", indicatorId),
                new("areas", there.Areas.Keys.ToArray()),
                new("groups", given.Breakdowns.Keys.ToArray()),
                new("accepted", there.Accepted),
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            gathering.Hold(
                given.Breakdowns[reader.GetInt32(0)],
                there.Areas[reader.GetInt32(1)],
                new Period(reader.GetFieldValue<DateOnly>(2), reader.GetInt16(3)),
                Value(reader, 4),
                reader.GetBoolean(5),
                reader.GetBoolean(6) ? Value(reader, 7) : null
            );
    }

    private static double Value(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);

    // The number nearest to the digits, as the database gives it: a cast of decimal may miss it by a bit, and a figure
    // that did not change must be equal to the one held.
    private static double AsStored(decimal? number) =>
        number is { } value
            ? double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : double.NaN;
}
