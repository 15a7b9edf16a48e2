using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Calibration;

/// <summary>Reads the latest figures of every indicator, one after the other.</summary>
internal static class HeldPanels
{
    private sealed record Newest(
        string Indicator,
        int Edition,
        DateOnly EditionDate,
        long ReleaseId,
        string Checksum,
        bool HasForecasts
    );

    /// <summary>In the order of their slugs. Indicators that the catalogue has no more are left out.</summary>
    public static async IAsyncEnumerable<HeldPanel> ReadAsync(
        NpgsqlConnection connection,
        RoadmapCatalogue catalogue,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var newest = await connection.QueryAsync<Newest>(
            new CommandDefinition(
                """
                select distinct on (i.slug) i.slug as indicator, e.edition, e.edition_date, e.release_id, r.checksum,
                    exists (
                        select from store.forecast f
                        where f.indicator_id = i.indicator_id and f.edition = e.edition and f.method_version = @Current
                    ) as has_forecasts
                from store.edition e
                join store.indicator i using (indicator_id)
                join store.release r using (release_id)
                order by i.slug, e.edition desc
                """,
                new { MethodRevision.Current },
                cancellationToken: cancel
            )
        );
        foreach (var one in newest.OrderBy(n => n.Indicator, StringComparer.Ordinal))
            if (catalogue.FindIndicator(one.Indicator) is { } indicator)
                yield return new HeldPanel(
                    indicator,
                    new Panel(
                        one.Indicator,
                        new PanelStamp(one.Edition, one.EditionDate, one.ReleaseId),
                        await FiguresAsync(connection, one, cancel)
                    ),
                    one.Checksum,
                    one.HasForecasts
                );
    }

    private static async Task<List<(Observation, long)>> FiguresAsync(
        NpgsqlConnection connection,
        Newest of,
        CancellationToken cancel
    )
    {
        const string sql = """
            select area, breakdown, status, period_start, period_months, value
            from published.observation
            where indicator = @indicator and edition_from <= @edition and edition_to > @edition and value is not null
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("indicator", of.Indicator);
        command.Parameters.AddWithValue("edition", of.Edition);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var areas = new Dictionary<string, AreaCode>();
        var breakdowns = new Dictionary<string, Breakdown>();
        var figures = new List<(Observation, long)>();
        while (await reader.ReadAsync(cancel))
            figures.Add(
                (
                    new Observation(
                        Known(areas, reader.GetString(0), AreaCode.Parse),
                        new Period(reader.GetFieldValue<DateOnly>(3), reader.GetInt16(4)),
                        Known(breakdowns, reader.GetString(1), Breakdown.Parse),
                        reader.GetDecimal(5),
                        ObservationStatuses.Parse(reader.GetString(2))
                    ),
                    of.ReleaseId
                )
            );
        return figures;
    }

    private static T Known<T>(Dictionary<string, T> known, string text, Func<string, T> read)
    {
        if (!known.TryGetValue(text, out var value))
            known.Add(text, value = read(text));
        return value;
    }
}
