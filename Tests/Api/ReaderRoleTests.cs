using Microsoft.Extensions.Configuration;
using Npgsql;
using RoadmapIndicators.Api.Database;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Api;

public sealed class ReaderRoleTests
{
    [Test]
    public async Task Every_connection_reads_as_the_reader_and_can_do_nothing_else()
    {
        await using var database = await TestCluster.NewDatabaseAsync();
        await using var source = ReaderDataSource.Create(
            new ConfigurationBuilder()
                .AddInMemoryCollection([
                    new(ReaderDataSource.Setting, database.ConnectionString + ";Maximum Pool Size=1"),
                ])
                .Build()
        )!;
        // One physical connection, used again and again: the role has to outlast its return to the pool.
        for (var use = 0; use < 3; use++)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var who = new NpgsqlCommand("select current_user", connection);
            Assert.That(await who.ExecuteScalarAsync(), Is.EqualTo("roadmap_reader"));
            await using var read = new NpgsqlCommand(
                "select count(*) from published.observation",
                connection
            );
            Assert.That(await read.ExecuteScalarAsync(), Is.Zero);
            await using var write = new NpgsqlCommand(
                "set transaction_read_only = off; insert into store.indicator (slug) values ('x')",
                connection
            );
            Assert.That(
                async () => await write.ExecuteNonQueryAsync(),
                Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("42501")
            );
        }
    }

    [TestCase(
        "postgres://me:p%40ss@db.example:5433/roadmap?sslmode=require",
        "db.example",
        5433,
        "me",
        "p@ss",
        "roadmap"
    )]
    [TestCase("postgresql://db.example/roadmap", "db.example", 5432, null, null, "roadmap")]
    [TestCase("Host=db.example;Username=me;Database=roadmap", "db.example", 5432, "me", null, "roadmap")]
    public void Addresses_are_read_in_both_spellings(
        string text,
        string host,
        int port,
        string? user,
        string? password,
        string name
    )
    {
        var address = DatabaseAddress.Parse(text);
        Assert.Multiple(() =>
        {
            Assert.That(address.Host, Is.EqualTo(host));
            Assert.That(address.Port, Is.EqualTo(port));
            Assert.That(address.Username, Is.EqualTo(user));
            Assert.That(address.Password, Is.EqualTo(password));
            Assert.That(address.Database, Is.EqualTo(name));
        });
    }

    [Test]
    public void Without_a_setting_there_is_no_database() =>
        Assert.That(ReaderDataSource.Create(new ConfigurationBuilder().Build()), Is.Null);
}
