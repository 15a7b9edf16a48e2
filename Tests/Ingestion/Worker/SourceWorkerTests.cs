using System.Collections.Concurrent;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Tests.Ingestion.Worker;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SourceWorkerTests
{
    private const string Yearly = "0 0 12 1 1 ?",
        Runs =
            "select source || ' ' || worker || ' ' || coalesce(outcome, 'open') from store.source_run order by run_id",
        Triggers =
            "select c.cron_expression || ' ' || t.job_name from quartz.triggers t join quartz.cron_triggers c using (sched_name, trigger_name, trigger_group) where t.job_group = 'sources' order by 1";

    private static readonly RunResult Nothing = new([], []);

    [Test]
    public async Task two_workers_share_the_sources_and_each_is_asked_once()
    {
        await using var bench = await WorkerBench.OpenAsync();
        var catalogue = WorkerBench.Sources([.. "abcdef".Select(c => (c.ToString(), Yearly))]);
        var asked = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        LiveLoad load = async (source, cancel) =>
        {
            asked.Enqueue(source.Name);
            await Task.Delay(500, cancel);
            return Nothing;
        };
        var one = bench.Worker("one", catalogue, load).RunAsync(stop.Token);
        var two = bench.Worker("two", catalogue, load, askNow: true).RunAsync(stop.Token);
        await bench.UntilAsync(Runs, runs => runs.Count(run => run.EndsWith("unchanged")) == 6);
        await stop.CancelAsync();
        await Task.WhenAll(one, two);
        var runs = await bench.ListAsync(Runs);
        Assert.Multiple(() =>
        {
            Assert.That(asked, Is.EquivalentTo(new[] { "a", "b", "c", "d", "e", "f" }));
            Assert.That(runs.Count(run => run.Contains(" one ")), Is.InRange(1, 5), string.Join("; ", runs));
        });
    }

    [Test]
    public async Task what_is_not_done_when_the_grace_is_over_is_done_by_another_worker()
    {
        await using var bench = await WorkerBench.OpenAsync();
        var catalogue = WorkerBench.Sources(("a", Yearly));
        using var stopOne = new CancellationTokenSource();
        using var stopTwo = new CancellationTokenSource();
        LiveLoad endless = async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return Nothing;
        };
        var one = bench
            .Worker("one", catalogue, endless, askNow: true, grace: TimeSpan.Zero)
            .RunAsync(stopOne.Token);
        await bench.UntilAsync(Runs, runs => runs.Contains("a one open"));
        await stopOne.CancelAsync();
        await one.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(await bench.ListAsync(Runs), Is.EqualTo(["a one stopped"]));
        var two = bench.Worker("two", catalogue, (_, _) => Task.FromResult(Nothing)).RunAsync(stopTwo.Token);
        await bench.UntilAsync(Runs, runs => runs.Contains("a two unchanged"));
        await stopTwo.CancelAsync();
        await two;
        Assert.That(await bench.ListAsync(Runs), Is.EqualTo(["a one stopped", "a two unchanged"]));
    }

    [Test]
    public async Task what_is_under_way_at_a_stop_is_finished_within_the_grace()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        LiveLoad load = async (_, cancel) =>
        {
            await stop.CancelAsync();
            await Task.Delay(500, cancel);
            return Nothing;
        };
        await bench
            .Worker("one", WorkerBench.Sources(("a", Yearly)), load, askNow: true)
            .RunAsync(stop.Token);
        Assert.That(await bench.ListAsync(Runs), Is.EqualTo(["a one unchanged"]));
        Assert.That(await bench.ListAsync("select entry_id from quartz.fired_triggers"), Is.Empty);
    }

    [Test]
    public async Task a_worker_goes_without_what_does_not_stop()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        var deaf = new TaskCompletionSource<RunResult>();
        LiveLoad load = (_, _) => deaf.Task;
        var worker = bench
            .Worker("one", WorkerBench.Sources(("a", Yearly)), load, askNow: true, grace: TimeSpan.Zero)
            .RunAsync(stop.Token);
        await bench.UntilAsync(Runs, runs => runs.Contains("a one open"));
        await stop.CancelAsync();
        await worker.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.That(
            await bench.ListAsync(Runs),
            Is.EqualTo(["a one open"]),
            "it is closed by whoever is next"
        );
        deaf.SetResult(Nothing);
        await bench.UntilAsync(Runs, runs => runs.Contains("a one unchanged"));
    }

    [Test]
    public async Task a_changed_schedule_replaces_the_old_one_and_a_removed_source_is_asked_no_more()
    {
        await using var bench = await WorkerBench.OpenAsync();
        await StartAndStopAsync(bench, WorkerBench.Sources(("a", Yearly), ("b", Yearly)));
        Assert.That(await bench.ListAsync(Triggers), Is.EqualTo([$"{Yearly} a", $"{Yearly} b"]));
        await StartAndStopAsync(bench, WorkerBench.Sources(("a", "0 0 13 2 2 ?")));
        Assert.That(await bench.ListAsync(Triggers), Is.EqualTo(["0 0 13 2 2 ? a"]));
        Assert.That(
            await bench.ListAsync("select job_name from quartz.job_details where job_group = 'sources'"),
            Is.EqualTo(["a"])
        );
    }

    [Test]
    public async Task a_time_missed_while_no_worker_was_up_is_made_good_once()
    {
        await using var bench = await WorkerBench.OpenAsync();
        var catalogue = WorkerBench.Sources(("a", Yearly));
        await StartAndStopAsync(bench, catalogue);
        // As if two years had gone by since.
        await bench.ExecuteAsync(
            "update quartz.triggers set next_fire_time = next_fire_time - 3 * 365 * 864000000000"
        );
        using var stop = new CancellationTokenSource();
        var worker = bench.Worker("late", catalogue, (_, _) => Task.FromResult(Nothing)).RunAsync(stop.Token);
        await bench.UntilAsync(Runs, runs => runs.Contains("a late unchanged"));
        await Task.Delay(1500);
        await stop.CancelAsync();
        await worker;
        Assert.That(await bench.ListAsync(Runs), Is.EqualTo(["a late unchanged"]));
        Assert.That(
            await bench.ListAsync("select 'next year' from published.source_state where next_run > now()"),
            Is.EqualTo(["next year"])
        );
    }

    [TestCase("2026-03-28T12:00:00Z", "2026-03-29 08:35", Description = "The clocks go forward in the night")]
    [TestCase("2026-10-24T12:00:00Z", "2026-10-25 09:35", Description = "The clocks go back in the night")]
    public async Task schedules_keep_the_time_of_london_when_its_clocks_change(string now, string next)
    {
        await using var bench = await WorkerBench.OpenAsync();
        await StartAndStopAsync(
            bench,
            WorkerBench.Sources(("a", "0 35 9 * * ?")),
            new ShiftedClock(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.That(
            await bench.ListAsync(
                "select to_char(next_run at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from published.source_state"
            ),
            Is.EqualTo([next])
        );
    }

    [Test]
    public async Task files_under_embargo_have_the_source_asked_again_when_it_lifts()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        var until = new DateTimeOffset(2096, 1, 1, 9, 30, 0, TimeSpan.Zero);
        // Every other time is later than that.
        var catalogue = WorkerBench.Sources(("a", "0 0 12 1 1 ? 2098"));
        var worker = bench
            .Worker("one", catalogue, (_, _) => Task.FromResult(new RunResult([], [], until)), askNow: true)
            .RunAsync(stop.Token);
        await bench.UntilAsync(Runs, runs => runs.Contains("a one unchanged"));
        await bench.UntilAsync(
            "select to_char(next_run at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from published.source_state",
            next => next is ["2096-01-01 09:30"]
        );
        await stop.CancelAsync();
        await worker;
    }

    [Test]
    public async Task a_fault_of_ours_is_a_failed_run_and_the_next_success_ends_the_failing()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        var catalogue = WorkerBench.Sources(("a", "* * * * * ?"));
        var broken = true;
        LiveLoad load = (_, _) =>
            Volatile.Read(ref broken)
                ? throw new InvalidOperationException("A fault.")
                : Task.FromResult(Nothing);
        var worker = bench.Worker("one", catalogue, load).RunAsync(stop.Token);
        await bench.UntilAsync(
            "select attempt_message from published.source_state where failing_since is not null",
            found => found is ["A fault."]
        );
        Volatile.Write(ref broken, false);
        await bench.UntilAsync(
            "select source from published.source_state where failing_since is null and last_success is not null",
            found => found is ["a"]
        );
        await stop.CancelAsync();
        await worker;
    }

    private static async Task StartAndStopAsync(
        WorkerBench bench,
        RoadmapCatalogue catalogue,
        TimeProvider? clock = null
    )
    {
        using var stop = new CancellationTokenSource();
        var worker = bench
            .Worker("first", catalogue, (_, _) => Task.FromResult(Nothing), clock: clock)
            .RunAsync(stop.Token);
        await bench.UntilAsync(
            "select job_name from quartz.triggers",
            found => found.Count >= catalogue.Sources.Count
        );
        await bench.UntilAsync("select instance_name from quartz.scheduler_state", found => found.Count > 0);
        await stop.CancelAsync();
        await worker;
    }
}
