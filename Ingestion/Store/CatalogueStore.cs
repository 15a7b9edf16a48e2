using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
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
        var document = StoredDocument.Catalogue(CatalogueDocument.Write(catalogue));
        await using var connection = await database.OpenConnectionAsync(cancel);
        // Mostly it is: then nothing waits for a publication that is under way.
        if (await document.IsInForceAsync(connection, cancel))
            return null;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Editions.LockAsync(connection, cancel);
        var edition = await document.StoreAsync(connection, clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return edition;
    }
}
