using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Ingestion.Worker;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Worker;

/// <summary>A store of one test's own, and workers on it whose loading is the test's.</summary>
public sealed class WorkerBench : IAsyncDisposable
{
    private readonly FixtureDatabase database;
    private readonly WorkerMeter meter = new();

    private WorkerBench(FixtureDatabase database)
    {
        this.database = database;
        Store = WriterRole.Open(database.ConnectionString);
    }

    public static async Task<WorkerBench> OpenAsync() => new(await TestCluster.NewDatabaseAsync());

    /// <summary>The address with the rights to migrate.</summary>
    public string ConnectionString => database.ConnectionString;

    public NpgsqlDataSource Store { get; }

    /// <summary>A catalogue of scheduled sources and nothing else.</summary>
    public static RoadmapCatalogue Sources(params (string Name, string Cron)[] sources) =>
        new(
            [],
            [],
            [],
            [],
            [],
            [],
            neighbourFeatures: null,
            [
                .. sources.Select(source => new FigureSource(
                    source.Name,
                    source.Name,
                    "A publisher",
                    "Figures.",
                    null,
                    null,
                    new SourceSchedule([source.Cron], SourceSchedule.UsualEmbargo)
                )),
            ]
        );

    /// <summary>A worker that says every second that it lives and does one source at a time.</summary>
    public SourceWorker Worker(
        string name,
        RoadmapCatalogue catalogue,
        LiveLoad load,
        bool askNow = false,
        TimeSpan? grace = null,
        TimeProvider? clock = null,
        Func<string>? calibrate = null,
        Func<ISource, string?>? whyNotAsked = null
    ) =>
        new(
            Store,
            catalogue,
            new WorkerTasks(
                load,
                source => new NamedSource(source),
                whyNotAsked ?? (_ => null),
                _ => Task.FromResult(calibrate?.Invoke() ?? "")
            ),
            new WorkerSettings(name, TimeSpan.FromSeconds(1), 1, grace ?? TimeSpan.FromSeconds(20), askNow)
            {
                LastWait = TimeSpan.FromSeconds(5),
                RoundEndsAfter = TimeSpan.FromSeconds(1),
            },
            meter,
            NullLoggerFactory.Instance,
            clock ?? TimeProvider.System
        );

    /// <summary>Answers of a query, one column each, as text.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var connection = await Store.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>(sql)];
    }

    /// <summary>Waits until a query answers so; fails after twenty seconds.</summary>
    public async Task UntilAsync(string sql, Func<IReadOnlyList<string>, bool> so)
    {
        IReadOnlyList<string> last = [];
        for (var i = 0; i < 200; i++)
        {
            last = await ListAsync(sql);
            if (so(last))
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"{sql} still answers: {string.Join("; ", last)}");
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await Store.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        meter.Dispose();
        await Store.DisposeAsync();
        await database.DisposeAsync();
    }
}
