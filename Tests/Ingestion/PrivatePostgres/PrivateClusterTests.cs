using System.Diagnostics;
using System.Globalization;
using Npgsql;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.PrivatePostgres;

/// <summary>One cluster, made once; each test starts it and leaves it stopped.</summary>
[TestFixture]
public sealed class PrivateClusterTests
{
    private ScratchClone clone = null!;

    [OneTimeSetUp]
    public async Task MakeAsync()
    {
        clone = new ScratchClone();
        await using var cluster = await clone.AttachAsync();
        await ExecuteAsync(cluster, "CREATE TABLE mark AS SELECT 42 AS answer");
    }

    [OneTimeTearDown]
    public async Task RemoveAsync() => await clone.DisposeAsync();

    [TearDown]
    public void It_is_stopped() => Assert.That(Postmaster.Read(clone.Kept.Data), Is.Null);

    [Test]
    public async Task what_was_written_is_there_after_a_restart()
    {
        await using var cluster = await clone.AttachAsync();
        Assert.That(await ExecuteAsync(cluster, "SELECT answer FROM mark"), Is.EqualTo(42));
    }

    [Test]
    public async Task the_server_listens_on_the_loopback_alone_and_wants_the_password()
    {
        await using var cluster = await clone.AttachAsync();
        Assert.That(await ExecuteAsync(cluster, "SHOW listen_addresses"), Is.EqualTo("127.0.0.1"));
        var stranger = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Password = "guess" };
        await using var connection = new NpgsqlConnection(stranger.ConnectionString);
        Assert.That(
            connection.OpenAsync,
            Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("28P01")
        );
    }

    [Test]
    public void the_password_is_readable_by_its_owner_alone() =>
        Assert.That(
            File.GetUnixFileMode(clone.Kept.PasswordFile),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );

    [Test]
    public async Task the_last_one_out_stops_the_server()
    {
        var first = await clone.AttachAsync();
        var second = await clone.AttachAsync();
        Assert.That(second.ConnectionString, Is.EqualTo(first.ConnectionString));
        await first.DisposeAsync();
        Assert.That(await ExecuteAsync(second, "SELECT answer FROM mark"), Is.EqualTo(42));
        await second.DisposeAsync();
        Assert.That(Postmaster.Read(clone.Kept.Data), Is.Null);
    }

    [Test]
    public async Task two_that_start_at_once_share_one_server()
    {
        var both = await Task.WhenAll(clone.AttachAsync(), clone.AttachAsync());
        Assert.That(both[0].ConnectionString, Is.EqualTo(both[1].ConnectionString));
        await Task.WhenAll(both.Select(cluster => cluster.DisposeAsync().AsTask()));
    }

    [Test]
    public async Task a_lease_of_a_dead_process_does_not_keep_the_server()
    {
        await using var cluster = await clone.AttachAsync();
        await File.WriteAllTextAsync(Path.Combine(clone.Kept.Leases, "1-dead"), "");
    }

    [Test]
    public async Task a_stale_pid_file_with_a_reused_pid_does_not_block()
    {
        // This very process has that pid now: alive, of the right user perhaps, and no Postgres.
        await File.WriteAllTextAsync(
            Postmaster.FileOf(clone.Kept.Data),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Environment.ProcessId}\n{clone.Kept.Data}\n1\n5432\n"
            )
        );
        await using var cluster = await clone.AttachAsync();
        Assert.That(await ExecuteAsync(cluster, "SELECT answer FROM mark"), Is.EqualTo(42));
    }

    [Test]
    public async Task a_pid_file_that_was_never_finished_does_not_block()
    {
        await File.WriteAllTextAsync(Postmaster.FileOf(clone.Kept.Data), "");
        await using var cluster = await clone.AttachAsync();
        Assert.That(await ExecuteAsync(cluster, "SELECT answer FROM mark"), Is.EqualTo(42));
    }

    [Test]
    public async Task a_killed_server_is_started_again_with_its_data()
    {
        await using var first = await clone.AttachAsync();
        await ExecuteAsync(first, "CREATE TABLE IF NOT EXISTS kept AS SELECT 7 AS answer");
        using (var server = Process.GetProcessById(Postmaster.Read(clone.Kept.Data)!.ProcessId))
            server.Kill();
        await using var second = await clone.AttachAsync();
        Assert.That(await ExecuteAsync(second, "SELECT answer FROM kept"), Is.EqualTo(7));
    }

    internal static async Task<object?> ExecuteAsync(PrivateCluster cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
