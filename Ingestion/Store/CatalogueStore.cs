using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Store;

/// <summary>Keeps the catalogue beside the figures, so that an answer can say what they meant when it was given.</summary>
public static class CatalogueStore
{
    /// <summary>Stores a catalogue that differs from the one in force, as an edition of its own.</summary>
    /// <returns>The edition that it made; null when it is the one in force.</returns>
    public static async Task<int?> PublishAsync(
        NpgsqlDataSource database,
        RoadmapCatalogue catalogue,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var document = CatalogueDocument.Write(catalogue);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var inForce = await connection.ExecuteScalarAsync<string?>(
            new CommandDefinition(
                "select checksum from store.catalogue order by edition desc limit 1",
                cancellationToken: cancel
            )
        );
        if (inForce == checksum)
            return null;
        var now = clock.GetUtcNow();
        var edition = await Editions.AddCatalogueAsync(connection, LondonDay.Of(now), now, cancel);
        await connection.ExecuteAsync(
            new CommandDefinition(
                """
                insert into store.catalogue (edition, checksum, document)
                values (@edition, @checksum, @document)
                """,
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
        await transaction.CommitAsync(cancel);
        return edition;
    }
}
