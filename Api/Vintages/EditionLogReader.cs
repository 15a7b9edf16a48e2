using Dapper;
using Npgsql;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>Reads the edition log and the catalogues out of the database.</summary>
public sealed class EditionLogReader(NpgsqlDataSource database)
{
    /// <summary>
    /// The number of the newest edition, and when the edition that is known as the newest was made: another time than
    /// the known one (or none) says that the database has been rebuilt.
    /// </summary>
    public async Task<(int? Newest, DateTimeOffset? KnownMadeAt)> ProbeAsync(
        int known,
        CancellationToken cancellation
    )
    {
        const string sql = """
            select (select max(edition) from published.edition) as newest,
                   (select made_at from published.edition where edition = @known) as made_at
            """;
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("known", known);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (
            reader.IsDBNull(0) ? null : reader.GetInt32(0),
            reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1)
        );
    }

    /// <summary>The editions after a number, oldest first.</summary>
    public async Task<IReadOnlyList<EditionEntry>> ReadAfterAsync(int known, CancellationToken cancellation)
    {
        const string sql = """
            select e.edition, e.kind, e.indicator, e.edition_date, e.made_at, e.added, e.revised, e.withdrawn,
                   e.release_id, r.source, r.title, r.retrieved_at, r.licence, r.url
            from published.edition e
            left join published.release r on r.release_id = e.release_id
            where e.edition > @known
            order by e.edition
            """;
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue("known", known);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<EditionEntry>();
        while (await reader.ReadAsync(cancellation))
            entries.Add(
                new EditionEntry(
                    reader.GetInt32(0),
                    KindOf(reader.GetString(1)),
                    reader.IsDBNull(2) ? null : reader.GetString(2),
                    reader.GetFieldValue<DateOnly>(3),
                    reader.GetFieldValue<DateTimeOffset>(4),
                    reader.GetInt32(5),
                    reader.GetInt32(6),
                    reader.GetInt32(7),
                    reader.IsDBNull(8)
                        ? null
                        : new ReleaseFacts(
                            reader.GetInt64(8),
                            reader.GetString(9),
                            reader.GetString(10),
                            reader.GetFieldValue<DateTimeOffset>(11),
                            reader.GetString(12),
                            reader.IsDBNull(13) ? null : reader.GetString(13)
                        )
                )
            );
        return entries;
    }

    /// <summary>The text of the catalogue that an edition brought.</summary>
    public async Task<string> ReadCatalogueAsync(int edition, CancellationToken cancellation)
    {
        const string sql = "select document from published.catalogue where edition = @edition";
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleAsync<string>(
            new CommandDefinition(sql, new { edition }, cancellationToken: cancellation)
        );
    }

    /// <summary>The text of the calibration that an edition brought.</summary>
    public async Task<string> ReadCalibrationAsync(int edition, CancellationToken cancellation)
    {
        const string sql = "select document from published.calibration where edition = @edition";
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleAsync<string>(
            new CommandDefinition(sql, new { edition }, cancellationToken: cancellation)
        );
    }

    private static EditionKind KindOf(string kind) =>
        kind switch
        {
            "release" => EditionKind.Release,
            "catalogue" => EditionKind.Catalogue,
            _ => EditionKind.Calibration,
        };
}
