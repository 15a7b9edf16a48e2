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

    public static async Task<NpgsqlBinaryImporter> BeginAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        await using (var create = new NpgsqlCommand(Table, connection))
            await create.ExecuteNonQueryAsync(cancel);
        return await connection.BeginBinaryImportAsync(Copy, cancel);
    }

    /// <summary>Gives up the disk that the rows of a file take; the next file begins anew anyway.</summary>
    public static async Task EndAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var drop = new NpgsqlCommand(Drop, connection);
        await drop.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>
    /// Adds a row. It goes into a buffer, which is sent when it is full: to await each cell would cost more than all
    /// that is done with it.
    /// </summary>
    public static void Write(
        NpgsqlBinaryImporter importer,
        short part,
        int breakdown,
        int area,
        Reading.Figure figure
    )
    {
        var observation = figure.Observation;
        importer.StartRow();
        importer.Write(part, NpgsqlDbType.Smallint);
        importer.Write(breakdown, NpgsqlDbType.Integer);
        importer.Write(area, NpgsqlDbType.Integer);
        importer.Write(observation.Period.Start, NpgsqlDbType.Date);
        importer.Write((short)observation.Period.Months, NpgsqlDbType.Smallint);
        importer.Write(StoredText.Clean(figure.PeriodLabel), NpgsqlDbType.Text);
        importer.Write(figure.Line, NpgsqlDbType.Integer);
        Number(importer, observation.Value);
        Number(importer, observation.Lower);
        Number(importer, observation.Upper);
        Number(importer, observation.Numerator);
        Number(importer, observation.Denominator);
        importer.Write(observation.Status.Name(), NpgsqlDbType.Text);
        Text(importer, observation.Marker);
        Text(importer, observation.Note);
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

    private static void Number(NpgsqlBinaryImporter importer, decimal? number)
    {
        if (number is { } value)
            importer.Write(value, NpgsqlDbType.Numeric);
        else
            importer.WriteNull();
    }

    private static void Text(NpgsqlBinaryImporter importer, string? text)
    {
        if (text is null)
            importer.WriteNull();
        else
            importer.Write(StoredText.Clean(text), NpgsqlDbType.Text);
    }
}
