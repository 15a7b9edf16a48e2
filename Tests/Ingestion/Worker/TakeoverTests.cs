using System.Diagnostics;
using System.Globalization;
using Npgsql;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Ingestion.Worker;

/// <summary>Two worker processes; one is killed in the middle of a publication.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TakeoverTests
{
    private const string OpenRun =
        "select worker from store.source_run where source = 'ons-els' and ended_at is null";

    [Test]
    public async Task a_killed_workers_job_is_taken_over_and_its_release_is_published_once()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var folder = new ScratchFolder();
        folder.Write("ons-els/2024-05-01_x/gigabit-capable-broadband.csv", ElsText.Coverage("2024-01", 10));
        var workers = new List<Process>();
        try
        {
            for (var i = 0; i < 2; i++)
                workers.Add(await StartAsync(bench.ConnectionString, folder.Path));
            // While somebody else publishes, a publication waits: long enough to be killed in the middle.
            await using var publishing = await bench.Store.OpenConnectionAsync();
            await using (var hold = new NpgsqlCommand("select pg_advisory_lock(5260002)", publishing))
                await hold.ExecuteNonQueryAsync();
            await bench.ExecuteAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"update quartz.triggers set next_fire_time = {DateTimeOffset.UtcNow.UtcTicks} where job_name = 'ons-els'"
                )
            );
            await bench.UntilAsync(OpenRun, found => found.Count == 1);
            var name = (await bench.ListAsync(OpenRun))[0];
            await bench.UntilAsync(
                "select 'waiting' from pg_locks where locktype = 'advisory' and objid = 5260002 and not granted and database = (select oid from pg_database where datname = current_database())",
                found => found.Count == 1
            );
            var victim = workers.Single(worker => name.Contains($"-{worker.Id}-", StringComparison.Ordinal));
            victim.Kill();
            await victim.WaitForExitAsync();
            await using (var free = new NpgsqlCommand("select pg_advisory_unlock(5260002)", publishing))
                await free.ExecuteNonQueryAsync();

            await bench.UntilAsync(
                "select outcome from store.source_run where source = 'ons-els' order by run_id",
                found => found is ["stopped", "succeeded"]
            );
            Assert.That(
                await bench.ListAsync("select status from published.release"),
                Is.EqualTo(["published"])
            );
            var survivor = workers.Single(worker => worker != victim);
            Process
                .Start("kill", ["-TERM", survivor.Id.ToString(CultureInfo.InvariantCulture)])
                .WaitForExit();
            Assert.That(survivor.WaitForExit(TimeSpan.FromSeconds(30)), Is.True, "it stops when it is told");
            Assert.That(survivor.ExitCode, Is.Zero);
        }
        finally
        {
            foreach (var worker in workers)
            {
                if (!worker.HasExited)
                    worker.Kill();
                worker.Dispose();
            }
        }
    }

    /// <summary>Starts a worker and waits until it follows the schedules.</summary>
    private static async Task<Process> StartAsync(string address, string folder)
    {
        var built = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        var program = Path.Combine(
            RepositoryRoot.Find(),
            "Ingestion",
            "bin",
            built.Parent!.Name,
            built.Name,
            typeof(CatalogueFolder).Assembly.GetName().Name + ".dll"
        );
        var start = new ProcessStartInfo("dotnet", [program, "worker", "--from", folder, "--check-in", "1"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ROADMAP_DATABASE"] = address;
        var process = Process.Start(start)!;
        var ready = new TaskCompletionSource();
        void Hear(string? line)
        {
            TestContext.Progress.WriteLine(line);
            if (line?.Contains("follows the schedules", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        }
        process.OutputDataReceived += (_, heard) => Hear(heard.Data);
        process.ErrorDataReceived += (_, heard) => Hear(heard.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return process;
    }
}
