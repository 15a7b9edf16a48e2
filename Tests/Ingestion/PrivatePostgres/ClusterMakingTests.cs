using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.PrivatePostgres;

[TestFixture]
public sealed class ClusterMakingTests
{
    [Test]
    public async Task a_half_made_cluster_is_remade_and_what_was_there_is_kept_aside()
    {
        await using var clone = new ScratchClone();
        Directory.CreateDirectory(Path.Combine(clone.Kept.NewMaking(), "data", "base"));
        Directory.CreateDirectory(clone.Kept.Data);
        await File.WriteAllTextAsync(Path.Combine(clone.Kept.Data, "PG_VERSION"), "15\n");
        await using (var cluster = await clone.AttachAsync())
            Assert.That(await PrivateClusterTests.ExecuteAsync(cluster, "SELECT 1"), Is.EqualTo(1));
        Assert.That(clone.Kept.Makings, Is.Empty);
        Assert.That(Directory.GetDirectories(clone.Kept.Path, "data.unfinished-*"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task a_clone_that_the_servers_user_may_not_enter_has_its_data_outside()
    {
        // Only root hands the server to another user; everybody else can enter what is theirs.
        await using var clone = new ScratchClone(closed: true);
        await using (var cluster = await clone.AttachAsync())
            Assert.That(await PrivateClusterTests.ExecuteAsync(cluster, "SELECT 1"), Is.EqualTo(1));
        Assert.That(clone.IsKeptOutside, Is.EqualTo(Environment.IsPrivilegedProcess));
    }

    [Test]
    public async Task data_of_a_version_without_binaries_is_left_alone_and_the_line_says_what_to_do()
    {
        await using var clone = new ScratchClone();
        var control = Path.Combine(clone.Kept.Data, "global", "pg_control");
        Directory.CreateDirectory(Path.GetDirectoryName(control)!);
        File.WriteAllText(control, "");
        File.WriteAllText(Path.Combine(clone.Kept.Data, "PG_VERSION"), "9\n");
        Assert.That(
            clone.AttachAsync,
            Throws
                .InstanceOf<PrivatePostgresException>()
                .With.Message.Contains("made by Postgres 9")
                .And.Message.Not.Contains("\n")
        );
        Assert.That(File.Exists(control));
    }

    [Test]
    public async Task a_throw_away_cluster_is_gone_after_disposal_and_takes_stale_ones_along()
    {
        await using var clone = new ScratchClone();
        var stale = Path.Combine(clone.Kept.Path, "test-1-dead");
        Directory.CreateDirectory(stale);
        await File.WriteAllTextAsync(Path.Combine(stale, "lock"), "");
        await using (
            await ThrowAwayCluster.StartAsync(clone.Root, new Postgres.TestProgress(), CancellationToken.None)
        )
            Assert.That(
                Directory.GetDirectories(clone.Kept.Path, "test-*"),
                Has.Length.EqualTo(1).And.None.EqualTo(stale)
            );
        Assert.That(Directory.GetDirectories(clone.Kept.Path, "test-*"), Is.Empty);
    }
}
