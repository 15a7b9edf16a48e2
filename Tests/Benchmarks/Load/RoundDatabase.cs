using System.Diagnostics;
using Npgsql;
using RoadmapIndicators.Benchmarks.Postgres;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Schema;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Benchmarks.Load;

/// <summary>A database of one round, with the schema and the catalogue; disposing drops it.</summary>
internal sealed class RoundDatabase : IAsyncDisposable
{
    /// <summary>The order of the primary key, in which an index grows fastest.</summary>
    public const string InKeyOrder = "indicator_id, breakdown_id, area_id, period_start";

    /// <summary>The order in which they were loaded, which is that of the file.</summary>
    public const string InFileOrder = "ctid";

    private readonly ThrowAwayCluster cluster;
    private readonly string name;
    private readonly string address;

    private RoundDatabase(ThrowAwayCluster cluster, string name)
    {
        this.cluster = cluster;
        this.name = name;
        address = new NpgsqlConnectionStringBuilder(cluster.ConnectionString)
        {
            Database = name,
            Pooling = false,
            CommandTimeout = 600,
        }.ConnectionString;
    }

    public static async Task<RoundDatabase> CreateAsync(ThrowAwayCluster cluster, CancellationToken cancel)
    {
        var database = new RoundDatabase(cluster, $"bench_{Guid.NewGuid():N}");
        await ExecuteAsync(cluster.ConnectionString, $"create database {database.name}", cancel);
        await SchemaMigrator.MigrateAsync(database.address, cancel);
        await using var store = WriterRole.Open(database.address);
        await CatalogueStore.PublishAsync(store, LoadCatalogue.Create(), TimeProvider.System, cancel);
        return database;
    }

    public async Task<LoaderProcess.Measured> LoadAsync(
        string source,
        string path,
        string published,
        CancellationToken cancel
    )
    {
        await ExecuteAsync(address, "checkpoint", cancel);
        return await LoaderProcess.StartAsync(address, source, path, published, cancel);
    }

    /// <summary>
    /// Copies the figures held, from a CSV file, with psql into an empty table with the store's columns, types, keys,
    /// indexes, checks and foreign keys; in the order of its key, which is the fastest.
    /// </summary>
    /// <param name="folder">Where the CSV file may stand meanwhile.</param>
    /// <param name="order"><see cref="InKeyOrder"/> or <see cref="InFileOrder"/>.</param>
    /// <returns>Seconds.</returns>
    public async Task<double> CopyAsync(string folder, string order, CancellationToken cancel)
    {
        var file = Path.Combine(folder, "copy.csv");
        await ExecuteAsync(
            address,
            """
            create schema beside;
            create table beside.observation (like store.observation including all);
            do $$
            declare
                wanted record;
            begin
                for wanted in
                    select conname, pg_get_constraintdef(oid) as definition
                    from pg_constraint
                    where conrelid = 'store.observation'::regclass and contype = 'f'
                loop
                    execute format('alter table beside.observation add constraint %I %s', wanted.conname,
                        wanted.definition);
                end loop;
            end
            $$
            """,
            cancel
        );
        await PsqlAsync($"\\copy (select * from store.observation order by {order}) to '{file}' csv", cancel);
        await ExecuteAsync(address, "checkpoint", cancel);
        var watch = Stopwatch.StartNew();
        await PsqlAsync($"\\copy beside.observation from '{file}' csv", cancel);
        var seconds = watch.Elapsed.TotalSeconds;
        await ExecuteAsync(address, "drop schema beside cascade", cancel);
        File.Delete(file);
        return seconds;
    }

    public async ValueTask DisposeAsync() =>
        await ExecuteAsync(
            cluster.ConnectionString,
            $"drop database {name} with (force)",
            CancellationToken.None
        );

    private async Task PsqlAsync(string command, CancellationToken cancel)
    {
        var to = new NpgsqlConnectionStringBuilder(address);
        var beside = Path.Combine(cluster.Server.Binaries.Folder, "psql");
        await Tool.RunAsync(
            File.Exists(beside) ? beside : "psql",
            ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command],
            new Dictionary<string, string>
            {
                ["PGHOST"] = to.Host!,
                ["PGPORT"] = $"{to.Port}",
                ["PGUSER"] = to.Username!,
                ["PGPASSWORD"] = to.Password!,
                ["PGDATABASE"] = name,
            },
            cancel
        );
    }

    private static async Task ExecuteAsync(string address, string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
