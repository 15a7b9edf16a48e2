using System.Collections.Concurrent;
using Npgsql;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Panels;

/// <summary>
/// The panels that answers are made from: each read with one query when it is first asked for, and kept while
/// memory allows.
/// </summary>
public sealed class PanelStore(NpgsqlDataSource database)
{
    /// <summary>Memory for panels, in bytes as estimated: some 650,000 figures.</summary>
    public const long Capacity = 208L * 1024 * 1024;

    // With its place in the order of values, which rankings ask for.
    private const long BytesPerFigure = 320;
    private const long BytesPerPanel = 16 * 1024;

    private readonly BoundedCache<(string Indicator, int Edition, DateTimeOffset MadeAt), Panel> panels = new(
        Capacity
    );

    // One code for all panels: a few thousand at most, and equal ones are then found equal at a glance.
    private readonly ConcurrentDictionary<string, AreaCode> areas = new(StringComparer.Ordinal);

    /// <summary>Estimated memory of the panels kept, in bytes.</summary>
    public long Memory => panels.Weight;

    /// <summary>Panels asked for that were kept.</summary>
    public long Hits => panels.Hits;

    /// <summary>Panels asked for that were read from the database.</summary>
    public long Misses => panels.Misses;

    /// <summary>The panel of an indicator as an edition left it.</summary>
    /// <param name="entry">An edition that changed the indicator's figures.</param>
    /// <param name="cancellation">Ends the waiting, not the reading.</param>
    public ValueTask<Panel> GetAsync(EditionEntry entry, CancellationToken cancellation) =>
        panels.GetAsync(
            // Editions of a rebuilt database may have the same numbers, but not the same times.
            (entry.Indicator!, entry.Edition, entry.MadeAt),
            async (_, fill) =>
            {
                var panel = await ReadAsync(entry, fill);
                return (panel, BytesPerPanel + BytesPerFigure * panel.Count);
            },
            cancellation
        );

    private async Task<Panel> ReadAsync(EditionEntry entry, CancellationToken cancellation)
    {
        const string sql = """
            select area, breakdown, status, period_start, period_months, release_id, value, lower, upper, numerator,
                   denominator, marker, note
            from published.observation
            where indicator = @indicator and edition_from <= @edition and edition_to > @edition
            """;
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("indicator", entry.Indicator!);
        command.Parameters.AddWithValue("edition", entry.Edition);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var breakdowns = new Dictionary<string, Breakdown>();
        var texts = new Dictionary<string, string>();
        var statuses = new Dictionary<string, ObservationStatus>();
        var figures = new List<(Observation, long)>();
        while (await reader.ReadAsync(cancellation))
            figures.Add(
                (
                    new Observation(
                        areas.GetOrAdd(reader.GetString(0), AreaCode.Parse),
                        new Period(reader.GetFieldValue<DateOnly>(3), reader.GetInt16(4)),
                        Known(breakdowns, reader.GetString(1), Breakdown.Parse),
                        Number(6),
                        Known(statuses, reader.GetString(2), ObservationStatuses.Parse),
                        Number(7),
                        Number(8),
                        Number(9),
                        Number(10),
                        Text(11),
                        Text(12)
                    ),
                    reader.GetInt64(5)
                )
            );
        return new Panel(
            entry.Indicator!,
            new PanelStamp(entry.Edition, entry.Date, entry.Release!.Id),
            figures
        );

        decimal? Number(int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
        string? Text(int column) =>
            reader.IsDBNull(column) ? null : Known(texts, reader.GetString(column), text => text);
    }

    /// <summary>A few texts stand in thousands of rows: each is read and kept once.</summary>
    private static T Known<T>(Dictionary<string, T> known, string text, Func<string, T> read)
    {
        if (!known.TryGetValue(text, out var value))
            known.Add(text, value = read(text));
        return value;
    }
}
