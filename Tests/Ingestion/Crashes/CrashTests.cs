using System.Diagnostics;
using System.Globalization;
using Npgsql;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Schema;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Crashes;

/// <summary>
/// Kills the program itself at random moments of its work, as a power cut would, two of them at once among these, and in
/// each fifth run Postgres too; then looks at what is left and runs the load again. The moments are drawn from how long an
/// undisturbed load takes at this time: in turn any moment of the whole, and any of a phase, so that short phases are met
/// as often as long ones. A run counts when it hit a loader at work; else another moment is drawn. A few runs are part of
/// the suite; <c>make soak RUNS=100</c> makes more and prints what was seen.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CrashTests : IAsyncDisposable
{
    /// <summary>Runs after which it is measured again how long a load takes: other work on the machine comes and goes.</summary>
    private const int BetweenMeasurements = 10;

    private const int MostDraws = 20;

    private readonly ScratchFolder folder = new();
    private ThrowAwayCluster cluster = null!;

    private static int Runs => Asked("SOAK_RUNS") ?? 5;

    // So that a long soak can be done in parts; a run draws the same numbers whichever part it is in.
    private static int First => Asked("SOAK_FIRST") ?? 1;

    private static int? Asked(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

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
        await ExecuteAsync($"alter system set log_line_prefix = '{LoadWatch.LinePrefix}'");
        await ExecuteAsync("select pg_reload_conf()");
        await ExecuteAsync("create database template_of_runs");
        await SchemaMigrator.MigrateAsync(AddressOf("template_of_runs", pooling: false), default);
        SoakReleases.Write(folder);
        var (whole, seen) = await UndisturbedAsync();
        var timelines = new Dictionary<int, LoadTimeline>();
        var lines = new List<CrashRun>();
        for (var number = First; number < First + Runs; number++)
        {
            var random = new Random(20_260_112 + number);
            var loaders = number % 3 == 0 ? 2 : 1;
            if (number % BetweenMeasurements == 1)
                timelines.Clear();
            CrashRun? run = null;
            for (var drawn = 1; run is null; drawn++)
            {
                Assert.That(drawn, Is.LessThanOrEqualTo(MostDraws), "No moment hit a loader at work.");
                if (!timelines.TryGetValue(loaders, out var timeline))
                    timelines[loaders] = timeline = await MeasureAsync(loaders);
                var moment = number % 2 == 0 ? timeline.AnyMoment(random) : timeline.MomentOfAnyPhase(random);
                run = await RunAsync(number, drawn, loaders, moment, seen, whole);
                if (run is null)
                    timelines.Clear();
            }
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

    /// <summary>A run that is disturbed at a moment; null when by then all was done and nothing at work any more.</summary>
    private async Task<CrashRun?> RunAsync(
        int number,
        int drawn,
        int loaders,
        LoadTimeline.Moment moment,
        IReadOnlyList<string> seen,
        string whole
    )
    {
        var database = await NewDatabaseAsync($"run_{number}_{drawn}");
        var killsServer = number % 5 == 0;
        using var watch = new LoadWatch(cluster.Server.Folder.LogFile, database);
        var programs = Enumerable.Range(0, loaders).Select(_ => Load(database)).ToList();
        await WaitAsync(watch, moment, programs);
        var alive = programs.Count(p => !p.HasEnded);
        var at = DateTime.UtcNow;
        if (killsServer && alive > 0)
            await KillServerAsync();
        foreach (var program in programs)
        {
            program.Kill();
            await program.EndAsync();
        }
        // One that ended by itself in the last moment was not killed; without its server each ends soon.
        if (!killsServer)
            alive = programs.Count(p => p.WasKilled);
        programs.ForEach(program => program.Dispose());
        watch.Look();
        if (killsServer)
            await cluster.RestartAsync(CancellationToken.None);
        if (alive == 0 || await StoreDigest.OfAsync(AddressOf(database, pooling: false)) == whole)
        {
            await ExecuteAsync($"drop database {database} with (force)");
            return null;
        }
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
            at - watch.Steps[0].At,
            watch.Now!.Value,
            alive,
            drawn,
            releases,
            left,
            code == 0 && end == whole,
            said
        );
    }

    // From the phase's own beginning, as the server tells of it: whatever came before took as long as it took.
    private static async Task WaitAsync(
        LoadWatch watch,
        LoadTimeline.Moment moment,
        IReadOnlyList<LoaderProgram> programs
    )
    {
        while (true)
        {
            watch.Look();
            var began = watch.Steps.FirstOrDefault(s => s.Phase == moment.Phase && s.Nth == moment.Nth);
            if (began is not null && DateTime.UtcNow >= began.At + moment.After)
                return;
            if (programs.All(program => program.HasEnded))
                return;
            await Task.Delay(1);
        }
    }

    private async Task<LoadTimeline> MeasureAsync(int loaders)
    {
        var database = await NewDatabaseAsync("measured");
        using var watch = new LoadWatch(cluster.Server.Folder.LogFile, database);
        var programs = Enumerable.Range(0, loaders).Select(_ => Load(database)).ToList();
        foreach (var program in programs)
        {
            var (code, said) = await program.EndAsync();
            Assert.That(code, Is.Zero, said);
        }
        programs.ForEach(program => program.Dispose());
        watch.Look();
        await ExecuteAsync($"drop database {database} with (force)");
        var timeline = LoadTimeline.Of(watch.Steps, watch.LastAsked);
        await TestContext.Progress.WriteLineAsync(
            $"undisturbed, {loaders} at once: {timeline.Length.TotalSeconds:F2} s; {string.Join(", ", timeline.Stretches.GroupBy(s => s.Phase).Select(g => $"{g.Key.ToString().ToLowerInvariant()} {g.Sum(s => s.Length.TotalMilliseconds):F0} ms"))}"
        );
        Assert.That(
            timeline.Stretches.Select(stretch => stretch.Phase),
            Is.SupersetOf(
                new[] { LoadPhase.Reading, LoadPhase.Checking, LoadPhase.Publishing, LoadPhase.Committing }
            ),
            "The statements of a load are not those by which its phases are known."
        );
        return timeline;
    }

    private async Task<string> NewDatabaseAsync(string name)
    {
        await ExecuteAsync($"create database {name} template template_of_runs");
        await ExecuteAsync($"alter database {name} set log_statement = 'all'");
        return name;
    }

    /// <summary>
    /// The digest at the end, and what a reader sees after none, one, … of the releases.
    /// </summary>
    private async Task<(string Whole, IReadOnlyList<string> Seen)> UndisturbedAsync()
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
        await ExecuteAsync("create database at_once template template_of_runs");
        using var all = Load("at_once");
        var (ended, complaint) = await all.EndAsync();
        Assert.That(ended, Is.Zero, complaint);
        var whole = await StoreDigest.OfAsync(AddressOf("undisturbed", pooling: false));
        Assert.That(await StoreDigest.OfAsync(AddressOf("at_once", pooling: false)), Is.EqualTo(whole));
        return (whole, seen);
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
