using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Schema;
using RoadmapIndicators.Ingestion.Sources;

namespace RoadmapIndicators.Ingestion.Store;

/// <summary>
/// A database that is ready to be written to, for the length of one verb: its schema is up to date and the catalogue
/// in force is the one in the catalogue's folder.
/// </summary>
public sealed class StoreSession : IAsyncDisposable
{
    private readonly DatabaseAddress address;

    private StoreSession(
        DatabaseAddress address,
        NpgsqlDataSource database,
        RoadmapCatalogue catalogue,
        TimeProvider clock
    )
    {
        this.address = address;
        Database = database;
        Catalogue = catalogue;
        Loader = new ReleaseLoader(database, catalogue, clock);
        ReviewDesk = new ReviewDesk(database, Loader, SourceList.Find);
    }

    public NpgsqlDataSource Database { get; }

    public RoadmapCatalogue Catalogue { get; }

    public ReleaseLoader Loader { get; }

    public ReviewDesk ReviewDesk { get; }

    /// <param name="catalogue">The catalogue that is to be in force.</param>
    /// <param name="progress">Hears of what takes time, such as starting a Postgres.</param>
    /// <param name="clock">Dates what is recorded.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="PrivatePostgresException">There is no database to be had; the message says what to do.</exception>
    public static async Task<StoreSession> OpenAsync(
        RoadmapCatalogue catalogue,
        IProgress<string> progress,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var address = await DatabaseAddress.ResolveAsync(progress, cancel);
        try
        {
            await SchemaMigrator.MigrateAsync(address.ConnectionString, cancel);
            var database = WriterRole.Open(address.ConnectionString);
            await CatalogueStore.PublishAsync(database, catalogue, clock, cancel);
            return new StoreSession(address, database, catalogue, clock);
        }
        catch
        {
            await address.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await address.DisposeAsync();
    }
}
