using System.Diagnostics;
using System.Globalization;
using Npgsql;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Schema;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>
/// Kills the program itself at random moments, as a power cut would, two of them at once among these, and in each
/// fifth run Postgres too; then looks at what is left and runs the load again. A few runs are part of the suite;
/// <c>make soak RUNS=100</c> makes more and prints what was seen.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CrashTests : IAsyncDisposable
{
    private const int Years = 40;

    private readonly ScratchFolder folder = new();
    private ThrowAwayCluster cluster = null!;

    private static int Runs =>
        int.TryParse(
            Environment.GetEnvironmentVariable("SOAK_RUNS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var runs
        )
            ? runs
            : 5;

    [Test]
    public async Task loads_killed_at_any_moment_leave_whole_editions_and_end_as_an_undisturbed_one()
    {
        // One that keeps its promises: what is committed must outlive the server.
        cluster = await ThrowAwayCluster.StartAsync(
            RepositoryRoot.Find(),
            new TestProgress(),
            CancellationToken.None,
            Durability.Kept
        );
        await ExecuteAsync("create database template_of_runs");
        await SchemaMigrator.MigrateAsync(AddressOf("template_of_runs", pooling: false), default);
        WriteFiles();
        var (whole, seen, time) = await UndisturbedAsync();
        var random = new Random(20_260_112);
        var lines = new List<CrashRun>();
        for (var number = 1; number <= Runs; number++)
        {
            var run = await RunAsync(number, random, time, seen, whole);
            await TestContext.Progress.WriteLineAsync(run.ToString());
            lines.Add(run);
        }
        foreach (var summary in CrashRun.Table(lines))
            await TestContext.Progress.WriteLineAsync(summary);
        Assert.That(lines.Where(line => !line.IsSound), Is.Empty);
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
        folder.Dispose();
    }

    private async Task<CrashRun> RunAsync(
        int number,
        Random random,
        TimeSpan undisturbed,
        IReadOnlyList<string> seen,
        string whole
    )
    {
        var database = $"run_{number}";
        await ExecuteAsync($"create database {database} template template_of_runs");
        var loaders = number % 3 == 0 ? 2 : 1;
        var killsServer = number % 5 == 0;
        // Half of the time goes into starting; a kill there shows little, so most come after it.
        var delay = undisturbed * (0.15 + 0.9 * random.NextDouble());
        var programs = Enumerable.Range(0, loaders).Select(_ => Load(database)).ToList();
        await Task.Delay(delay);
        var alive = programs.Count(p => !p.HasEnded);
        if (killsServer)
            await KillServerAsync();
        foreach (var program in programs)
        {
            program.Kill();
            await program.EndAsync();
            program.Dispose();
        }
        if (killsServer)
            await cluster.RestartAsync(CancellationToken.None);
        var left = await StoreDigest.SeenAsync(AddressOf(database, pooling: false));
        var releases = seen.ToList().IndexOf(left);
        using var again = Load(database);
        var (code, said) = await again.EndAsync();
        var end = await StoreDigest.OfAsync(AddressOf(database, pooling: false));
        await ExecuteAsync($"drop database {database} with (force)");
        return new(
            number,
            loaders,
            killsServer,
            delay,
            alive,
            releases,
            left,
            code == 0 && end == whole,
            said
        );
    }

    /// <summary>
    /// The digest at the end, what a reader sees after none, one, … of the releases, and how long the load takes.
    /// </summary>
    private async Task<(string Whole, IReadOnlyList<string> Seen, TimeSpan Time)> UndisturbedAsync()
    {
        await ExecuteAsync("create database undisturbed template template_of_runs");
        var seen = new List<string> { await StoreDigest.SeenAsync(AddressOf("undisturbed", pooling: false)) };
        foreach (var release in Directory.GetDirectories(folder.Path).Order(StringComparer.Ordinal))
        {
            using var one = LoaderProgram.Start(
                AddressOf("undisturbed", pooling: true),
                "load",
                "ons-els",
                "--from",
                release
            );
            var (code, said) = await one.EndAsync();
            Assert.That(code, Is.Zero, said);
            seen.Add(await StoreDigest.SeenAsync(AddressOf("undisturbed", pooling: false)));
        }
        Assert.That(seen, Is.Unique);
        await ExecuteAsync("create database timed template template_of_runs");
        var watch = Stopwatch.StartNew();
        using var all = Load("timed");
        var (ended, complaint) = await all.EndAsync();
        Assert.That(ended, Is.Zero, complaint);
        var time = watch.Elapsed;
        var whole = await StoreDigest.OfAsync(AddressOf("undisturbed", pooling: false));
        Assert.That(await StoreDigest.OfAsync(AddressOf("timed", pooling: false)), Is.EqualTo(whole));
        return (whole, seen, time);
    }

    private LoaderProgram Load(string database) =>
        LoaderProgram.Start(AddressOf(database, pooling: true), "load", "ons-els", "--from", folder.Path);

    private async Task KillServerAsync()
    {
        var running = Postmaster.Read(cluster.Server.Folder.Data)!;
        using (var server = Process.GetProcessById(running.ProcessId))
            server.Kill();
        await running.WaitUntilGoneAsync();
    }

    // Three releases: the first, a restatement of some figures that lacks an area, and another year.
    private void WriteFiles()
    {
        var areas = CatalogueFolder
            .Read(CatalogueFolder.Default)
            .Catalogue!.Areas.All.Where(area => area.Type == AreaType.LocalAuthority)
            .Take(300)
            .Select(area => area.Code.Value)
            .ToList();
        Write("2024-01-01_first", areas, 0, Years, 0);
        Write("2024-02-01_second", areas, 1, Years, 0.1);
        Write("2025-01-01_third", areas, 0, Years + 1, 0.1);
    }

    // Levels that differ by area, a slow rise and a little noise; some years are restated.
    private void Write(string release, List<string> areas, int first, int years, double restated) =>
        folder.Write(
            $"{release}/employment-rate.csv",
            ElsText.File([
                .. Enumerable
                    .Range(first, areas.Count - first)
                    .SelectMany(area =>
                        Enumerable
                            .Range(1980, years)
                            .Select(year =>
                                ElsText.Row(
                                    areas[area],
                                    $"{year}-01-01/P1Y",
                                    (
                                        40
                                        + area * 37 % 200 / 10.0
                                        + (year - 1980) / 5.0
                                        + (area * 31 + year * 17) % 11 / 10.0
                                        + (year % 8 == 0 ? restated : 0)
                                    ).ToString("0.0", CultureInfo.InvariantCulture),
                                    "Employment rate"
                                )
                            )
                    ),
            ])
        );

    private string AddressOf(string database, bool pooling) =>
        new NpgsqlConnectionStringBuilder(cluster.ConnectionString)
        {
            Database = database,
            Pooling = pooling,
        }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(AddressOf("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
