using Dapper;
using Npgsql;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>A store of one test's own, a stand-in that speaks one publisher's dialect, and a client that asks it.</summary>
internal sealed class ContractBench : IAsyncDisposable
{
    /// <summary>Timeouts are long, so that a busy machine breaks none; waits are short, because the clock is fast.</summary>
    public static readonly FetchLimits Patient = FetchLimits.Usual with
    {
        Attempt = TimeSpan.FromHours(5),
        Total = TimeSpan.FromHours(20),
        Idle = TimeSpan.FromHours(3),
    };

    private readonly ContractCase of;
    private readonly FastClock clock;
    private readonly FixtureDatabase database;
    private readonly NpgsqlDataSource store;

    private ContractBench(
        ContractCase of,
        FastClock clock,
        StandInPublisher standIn,
        FixtureDatabase database,
        NpgsqlDataSource store
    )
    {
        this.of = of;
        this.clock = clock;
        StandIn = standIn;
        this.database = database;
        this.store = store;
    }

    public StandInPublisher StandIn { get; }

    public static async Task<ContractBench> OpenAsync(ContractCase of)
    {
        var clock = new FastClock(1000);
        var standIn = await StandInPublisher.StartAsync(clock);
        standIn.Speak(of.Host, of.Dialect());
        var database = await TestCluster.NewDatabaseAsync();
        var store = WriterRole.Open(database.ConnectionString);
        await CatalogueStore.PublishAsync(store, of.Catalogue, clock, CancellationToken.None);
        return new(of, clock, standIn, database, store);
    }

    /// <summary>Loads the source from the stand-in, as a program that has just been started does.</summary>
    /// <param name="limits">Of the client.</param>
    /// <param name="early">Whether the files may not be taken yet.</param>
    public async Task<PublisherLoad.Result> LoadAsync(FetchLimits? limits = null, bool early = false)
    {
        using var client = new PublisherClient(clock, limits ?? Patient, StandIn.Address);
        return await new PublisherLoad(
            store,
            of.Catalogue,
            new ReleaseLoader(store, of.Catalogue, clock),
            client,
            clock
        ).RunAsync([of.Reader], _ => !early, CancellationToken.None);
    }

    public async Task<int> FiguresAsync()
    {
        await using var connection = await store.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>(
            "select count(*)::int from store.observation where edition_to = 2147483647"
        );
    }

    /// <summary>Puts another catalogue in force, in which the indicator is called otherwise.</summary>
    public Task ChangeCatalogueAsync() =>
        CatalogueStore.PublishAsync(
            store,
            Sources.SourceReading.Catalogue(of.Indicator with { Title = "Another title" }),
            clock,
            CancellationToken.None
        );

    /// <summary>Makes the store as it was before anything was loaded.</summary>
    public async Task ClearAsync()
    {
        await using (var owner = new NpgsqlConnection(database.ConnectionString))
            await owner.ExecuteAsync(
                "truncate store.fetch, store.edition, store.release, store.raw_file, store.observation, store.file_reading restart identity cascade"
            );
        await CatalogueStore.PublishAsync(store, of.Catalogue, clock, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StandIn.DisposeAsync();
        await store.DisposeAsync();
        await database.DisposeAsync();
    }
}
