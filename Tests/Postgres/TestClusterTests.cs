using Npgsql;

namespace RoadmapIndicators.Tests.Postgres;

[TestFixture]
public sealed class TestClusterTests
{
    [Test]
    public async Task two_databases_are_apart()
    {
        await using var one = await TestCluster.NewDatabaseAsync();
        await using var other = await TestCluster.NewDatabaseAsync();
        await ExecuteAsync(one, "CREATE TABLE mine (id int)");
        Assert.That(await ExecuteAsync(one, "SELECT to_regclass('mine')::text"), Is.EqualTo("mine"));
        Assert.That(await ExecuteAsync(other, "SELECT to_regclass('mine')::text"), Is.EqualTo(DBNull.Value));
    }

    [Test]
    public async Task a_disposed_database_is_dropped_though_connections_are_left()
    {
        await using var watcher = await TestCluster.NewDatabaseAsync();
        var gone = await TestCluster.NewDatabaseAsync();
        await using var left = new NpgsqlConnection(gone.ConnectionString);
        await left.OpenAsync();
        var name = left.Database;
        await gone.DisposeAsync();
        var count = await ExecuteAsync(watcher, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'");
        Assert.That(count, Is.EqualTo(0L));
    }

    private static async Task<object?> ExecuteAsync(FixtureDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
