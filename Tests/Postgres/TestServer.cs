using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Postgres;

/// <summary>
/// The server of one test run: that of ROADMAP_DATABASE, else a throw-away cluster. The run's databases bear its
/// number, and it holds an advisory lock on that number: databases whose number is free were left by a killed run.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private const string Prefix = "roadmap_test_";

    private readonly string address;
    private readonly ThrowAwayCluster? cluster;
    private readonly NpgsqlConnection keeper;
    private readonly int run = RandomNumberGenerator.GetInt32(1, int.MaxValue);
    private int databases;

    private TestServer(string address, ThrowAwayCluster? cluster)
    {
        this.address = address;
        this.cluster = cluster;
        keeper = new NpgsqlConnection(AddressOf(null));
    }

    /// <summary>Starts the server and makes the template, to which <paramref name="migrate"/> is applied.</summary>
    public static async Task<TestServer> StartAsync(
        Func<string, CancellationToken, Task> migrate,
        CancellationToken cancellation
    )
    {
        var named = DatabaseAddress.Named(Environment.GetEnvironmentVariable(DatabaseAddress.Variable));
        var cluster = named is null
            ? await ThrowAwayCluster.StartAsync(RepositoryRoot.Find(), new TestProgress(), cancellation)
            : null;
        var server = new TestServer(named ?? cluster!.ConnectionString, cluster);
        try
        {
            await server.PrepareAsync(migrate, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a database with all that the migrations made, and nothing else.</summary>
    public async Task<FixtureDatabase> CreateAsync(CancellationToken cancellation)
    {
        var name = Name(
            string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref databases)}")
        );
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Name("template")}", cancellation);
        return new FixtureDatabase(AddressOf(name), () => DropAsync(name));
    }

    public async ValueTask DisposeAsync()
    {
        if (keeper.State == System.Data.ConnectionState.Open)
            await DropAsync(Name("template"));
        await keeper.DisposeAsync();
        if (cluster is not null)
            await cluster.DisposeAsync();
    }

    private async Task PrepareAsync(
        Func<string, CancellationToken, Task> migrate,
        CancellationToken cancellation
    )
    {
        await keeper.OpenAsync(cancellation);
        await LockAsync(run, cancellation);
        await DropLeftOversAsync(cancellation);
        var template = Name("template");
        await ExecuteAsync($"CREATE DATABASE {template}", cancellation);
        // Without a pool nothing stays connected, and a database with connections cannot be copied.
        await migrate(AddressOf(template), cancellation);
    }

    private async Task DropLeftOversAsync(CancellationToken cancellation)
    {
        var names = new List<string>();
        await using (
            var find = new NpgsqlCommand(
                "SELECT datname FROM pg_database WHERE datname ~ '^roadmap_test_[0-9]+_'",
                keeper
            )
        )
        await using (var reader = await find.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                names.Add(reader.GetString(0));
        }
        foreach (var name in names)
        {
            var number = name[Prefix.Length..].Split('_')[0];
            if (int.TryParse(number, CultureInfo.InvariantCulture, out var left) && left != run)
            {
                if (await LockAsync(left, cancellation))
                    await DropAsync(name);
            }
        }
    }

    private async Task<bool> LockAsync(int number, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(7265, $1)", keeper)
        {
            Parameters = { new NpgsqlParameter { Value = number } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task DropAsync(string name)
    {
        using var pooled = new NpgsqlConnection(AddressOf(name));
        NpgsqlConnection.ClearPool(pooled);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        // A connection of its own: fixtures come and go in parallel, and the keeper only holds the lock.
        await using var connection = new NpgsqlConnection(AddressOf(null));
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private string Name(string part) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{run}_{part}");

    private string AddressOf(string? database)
    {
        var builder = new NpgsqlConnectionStringBuilder(address);
        if (database is not null)
            builder.Database = database;
        builder.Pooling = database is not null && database != Name("template");
        return builder.ConnectionString;
    }
}
