using Dapper;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

/// <summary>A store of one test's own with the small catalogue in force, and what a loader is asked most.</summary>
public sealed class LoaderBench : IAsyncDisposable
{
    private readonly FixtureDatabase database;
    private readonly ScratchFolder folder = new();

    private LoaderBench(FixtureDatabase database, NpgsqlDataSource store)
    {
        this.database = database;
        Store = store;
        Loader = new ReleaseLoader(store, Catalogue, TimeProvider.System);
    }

    public static async Task<LoaderBench> OpenAsync()
    {
        var database = await TestCluster.NewDatabaseAsync();
        var store = WriterRole.Open(database.ConnectionString);
        var bench = new LoaderBench(database, store);
        await CatalogueStore.PublishAsync(
            store,
            bench.Catalogue,
            TimeProvider.System,
            CancellationToken.None
        );
        return bench;
    }

    public string ConnectionString => database.ConnectionString;

    public NpgsqlDataSource Store { get; }

    public RoadmapCatalogue Catalogue { get; } = SmallCatalogue.Create();

    public ReleaseLoader Loader { get; }

    public async Task<ReleaseOutcome> LoadAsync(
        string text,
        string published,
        string name = "gigabit-capable-broadband.csv"
    ) => (await LoadAllAsync(text, published, name)).Single();

    /// <summary>Loads a file of several indicators.</summary>
    /// <param name="source">Reads it; Explore Local Statistics unless another is named.</param>
    public async Task<IReadOnlyList<ReleaseOutcome>> LoadAllAsync(
        string text,
        string published,
        string name,
        ISource? source = null
    )
    {
        var path = folder.Write(name, text);
        var file = await ReceivedFiles.OpenAsync(
            path,
            DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
            DateTimeOffset.UnixEpoch,
            null,
            null,
            CancellationToken.None
        );
        return await Loader.LoadAsync(
            source ?? new ElsSource(),
            file,
            null,
            false,
            null,
            CancellationToken.None
        );
    }

    /// <summary>The values of an area that hold in an edition, oldest period first.</summary>
    public async Task<string> ValuesAsync(string area, int edition = int.MaxValue - 1)
    {
        await using var connection = await Store.OpenConnectionAsync();
        var values = await connection.QueryAsync<string>(
            """
            select to_char(period_start, 'YYYY-MM') || '=' || coalesce(value::text, status)
            from published.observation
            where area = @area and edition_from <= @edition and edition_to > @edition
            order by period_start
            """,
            new { area, edition }
        );
        return string.Join(' ', values);
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = await Store.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }
}
