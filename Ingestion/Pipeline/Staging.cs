using Npgsql;
using NpgsqlTypes;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// The rows of one file on their way in: a table that only this connection sees, filled by binary COPY, so that a
/// file of any length takes no more memory than a row of it. Rows bear the store's keys already: looking them up here
/// is cheaper than joining them there.
/// </summary>
internal static class Staging
{
    private const string Drop = "drop table if exists pg_temp.staged, pg_temp.incoming";

    private const string Table = $"""
        {Drop};
        create temporary table staged (
            part smallint not null,
            breakdown_id int not null,
            area_id int not null,
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
        copy pg_temp.staged (part, breakdown_id, area_id, period_start, period_months, period_label, line, value, lower,
            upper, numerator, denominator, status, marker, note)
        from stdin (format binary)
        """;

    private const short Columns = 15;

    /// <summary>Makes the table and begins to fill it; nothing else can be asked of the connection until it is filled.</summary>
    public static async Task<NpgsqlRawCopyStream> BeginAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        await using (var create = new NpgsqlCommand(Table, connection))
            await create.ExecuteNonQueryAsync(cancel);
        return await connection.BeginRawBinaryCopyAsync(Copy, cancel);
    }

    /// <summary>Gives up the disk that the rows of a file take; the next file begins anew anyway.</summary>
    public static async Task EndAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var drop = new NpgsqlCommand(Drop, connection);
        await drop.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Adds a row.</summary>
    public static void Write(BinaryRows rows, short part, int breakdown, int area, Reading.Figure figure)
    {
        var observation = figure.Observation;
        rows.Row(Columns);
        rows.Small(part);
        rows.Whole(breakdown);
        rows.Whole(area);
        rows.Day(observation.Period.Start);
        rows.Small((short)observation.Period.Months);
        rows.Text(StoredText.Clean(figure.PeriodLabel));
        rows.Whole(figure.Line);
        rows.Number(observation.Value);
        rows.Number(observation.Lower);
        rows.Number(observation.Upper);
        rows.Number(observation.Numerator);
        rows.Number(observation.Denominator);
        rows.Text(observation.Status.Name());
        rows.Text(observation.Marker is { } marker ? StoredText.Clean(marker) : null);
        rows.Text(observation.Note is { } note ? StoredText.Clean(note) : null);
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
