using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.PrivatePostgres;

[TestFixture]
public sealed class BinariesTests
{
    private static readonly ServerAccount Self = new((string?)null);

    private string folder = null!;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("roadmap-binaries-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task a_folder_lacking_initdb_is_skipped()
    {
        Install("a/bin", "16", "pg_ctl", "postgres");
        Install("b/bin", "15");
        Assert.That(await FindAsync("a/bin", "b/bin"), Is.EqualTo(new PostgresBinaries(At("b/bin"), 15)));
    }

    [TestCase("14.9")]
    [TestCase("19beta1")]
    public async Task a_version_outside_of_15_to_18_is_skipped(string version)
    {
        Install("a/bin", version);
        Assert.That(await FindAsync("a/bin"), Is.Null);
    }

    [TestCase("15.18 (Debian 15.18-0+deb12u1)", 15)]
    [TestCase("18beta1", 18)]
    public async Task a_version_is_read_as_its_packager_writes_it(string version, int major)
    {
        Install("a/bin", version);
        Assert.That((await FindAsync("a/bin"))?.Major, Is.EqualTo(major));
    }

    [Test]
    public async Task tools_of_two_versions_in_one_folder_are_skipped()
    {
        Install("a/bin", "16", "pg_ctl", "postgres");
        Install("a/bin", "15", "initdb");
        Assert.That(await FindAsync("a/bin"), Is.Null);
    }

    [Test]
    public async Task the_version_that_made_the_data_is_found_behind_others()
    {
        Install("a/bin", "17");
        Install("b/bin", "15");
        Assert.That(
            (await InstalledBinaries.FindAsync([At("a/bin"), At("b/bin")], 15, Self, default))?.Folder,
            Is.EqualTo(At("b/bin"))
        );
    }

    [Test]
    public void folders_of_the_path_come_first_then_the_newest_package()
    {
        foreach (var version in new[] { "9.6", "15", "17" })
            Directory.CreateDirectory(At($"{version}/bin"));
        Assert.That(
            InstalledBinaries.Folders($"/x:relative:{At("15/bin")}", [At("*/bin"), At("nowhere/*/bin")]),
            Is.EqualTo(new[] { "/x", At("15/bin"), At("17/bin"), At("9.6/bin") })
        );
    }

    [Test]
    public void one_line_says_what_to_install_when_nothing_is_found() =>
        Assert.That(
            () =>
                UsableBinaries.FindAsync(
                    new BinarySources([folder], Npm: false),
                    folder,
                    null,
                    Self,
                    new Postgres.TestProgress(),
                    default
                ),
            Throws
                .InstanceOf<PrivatePostgresException>()
                .With.Message.Contains("apt-get install postgresql")
                .And.Message.Contains("ROADMAP_DATABASE")
                .And.Message.Not.Contains("\n")
        );

    private Task<PostgresBinaries?> FindAsync(params string[] folders) =>
        InstalledBinaries.FindAsync(folders.Select(At), null, Self, default);

    private string At(string path) => Path.Combine(folder, path);

    /// <summary>Puts tools there that know nothing but their version; all three where none is named.</summary>
    private void Install(string path, string version, params string[] tools)
    {
        Directory.CreateDirectory(At(path));
        foreach (var tool in tools.Length == 0 ? PostgresBinaries.Tools : tools)
        {
            var file = Path.Combine(At(path), tool);
            File.WriteAllText(file, $"#!/bin/sh\necho '{tool} (PostgreSQL) {version}'\n");
            File.SetUnixFileMode(file, PrivateFolder.Closed);
        }
    }
}
