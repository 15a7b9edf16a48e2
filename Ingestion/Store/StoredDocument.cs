using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Store;

/// <summary>A document that is kept beside the figures, an edition each time that it changes.</summary>
internal sealed class StoredDocument
{
    private readonly string kind;
    private readonly string document;
    private readonly string checksum;

    private StoredDocument(string kind, string document)
    {
        (this.kind, this.document) = (kind, document);
        checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
    }

    public static StoredDocument Catalogue(string document) => new("catalogue", document);

    public static StoredDocument Calibration(string document) => new("calibration", document);

    /// <summary>Whether the last one of its kind says the same.</summary>
    public async Task<bool> IsInForceAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        checksum
        == await connection.ExecuteScalarAsync<string?>(
            new CommandDefinition(
                $"select checksum from store.{kind} order by edition desc limit 1",
                cancellationToken: cancel
            )
        );

    /// <summary>Stores it where it is not in force. In a transaction that holds the lock of publication.</summary>
    /// <returns>The edition that it made; null when it is in force.</returns>
    public async Task<int?> StoreAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await IsInForceAsync(connection, cancel))
            return null;
        var edition = await Editions.AddOfKindAsync(connection, kind, LondonDay.Of(now), now, cancel);
        await connection.ExecuteAsync(
            new CommandDefinition(
                $"insert into store.{kind} (edition, checksum, document) values (@edition, @checksum, @document)",
                new
                {
                    edition,
                    checksum,
                    document,
                },
                cancellationToken: cancel
            )
        );
        await Editions.AnnounceAsync(connection, edition, cancel);
        return edition;
    }
}
