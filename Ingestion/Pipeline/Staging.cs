using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// The rows of one file on their way in: a table that only this connection sees, filled by binary COPY, so that a
/// file of any length takes no more memory than a row of it.
/// </summary>
internal static class Staging
{
    private const string Table = """
        drop table if exists pg_temp.staged;
        create temporary table staged (
            indicator text not null,
            breakdown text not null,
            area text not null,
            period_start date not null,
            period_months smallint not null,
            period_label text not null,
            line int not null,
            value numeric,
            lower numeric,
            upper numeric,
            numerator numeric,
            denominator numeric,
            status text not null,
            marker text,
            note text
        )
        """;

    private const string Copy = """
        copy pg_temp.staged (indicator, breakdown, area, period_start, period_months, period_label, line, value, lower,
            upper, numerator, denominator, status, marker, note)
        from stdin (format binary)
        """;

    public static async Task<NpgsqlBinaryImporter> BeginAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        await using (var create = new NpgsqlCommand(Table, connection))
            await create.ExecuteNonQueryAsync(cancel);
        return await connection.BeginBinaryImportAsync(Copy, cancel);
    }

    public static async Task WriteAsync(
        NpgsqlBinaryImporter importer,
        Reading.Figure figure,
        CancellationToken cancel
    )
    {
        var observation = figure.Observation;
        await importer.StartRowAsync(cancel);
        await importer.WriteAsync(figure.Indicator, NpgsqlDbType.Text, cancel);
        await importer.WriteAsync(observation.Breakdown.Key, NpgsqlDbType.Text, cancel);
        await importer.WriteAsync(observation.Area.Value, NpgsqlDbType.Text, cancel);
        await importer.WriteAsync(observation.Period.Start, NpgsqlDbType.Date, cancel);
        await importer.WriteAsync((short)observation.Period.Months, NpgsqlDbType.Smallint, cancel);
        await importer.WriteAsync(StoredText.Clean(figure.PeriodLabel), NpgsqlDbType.Text, cancel);
        await importer.WriteAsync(figure.Line, NpgsqlDbType.Integer, cancel);
        await NumberAsync(importer, observation.Value, cancel);
        await NumberAsync(importer, observation.Lower, cancel);
        await NumberAsync(importer, observation.Upper, cancel);
        await NumberAsync(importer, observation.Numerator, cancel);
        await NumberAsync(importer, observation.Denominator, cancel);
        await importer.WriteAsync(observation.Status.Name(), NpgsqlDbType.Text, cancel);
        await TextAsync(importer, observation.Marker, cancel);
        await TextAsync(importer, observation.Note, cancel);
    }

    public static Task NumberAsync(
        NpgsqlBinaryImporter importer,
        decimal? number,
        CancellationToken cancel
    ) =>
        number is { } value
            ? importer.WriteAsync(value, NpgsqlDbType.Numeric, cancel)
            : importer.WriteNullAsync(cancel);

    public static Task TextAsync(NpgsqlBinaryImporter importer, string? text, CancellationToken cancel) =>
        text is null
            ? importer.WriteNullAsync(cancel)
            : importer.WriteAsync(StoredText.Clean(text), NpgsqlDbType.Text, cancel);
}
