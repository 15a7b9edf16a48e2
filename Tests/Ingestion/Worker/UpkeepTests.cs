using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Tests.Ingestion.Worker;

/// <summary>What workers do besides asking publishers.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UpkeepTests
{
    private const string Yearly = "0 0 12 1 1 ?",
        Runs =
            "select source || ' ' || outcome from store.source_run where outcome is not null order by source",
        Waiting = "select job_name from quartz.triggers where job_name = 'calibrate'";

    private static RunResult Of(ReleaseStatus status) =>
        new([new(1, "a", "an-indicator", new(2026, 1, 1), status, null, "a.csv", 1, 0, 2, 1, 0, 0)], []);

    [Test]
    public async Task a_round_of_releases_is_calibrated_on_once()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        var calibrated = 0;
        var worker = bench
            .Worker(
                "one",
                WorkerBench.Sources(("a", Yearly), ("b", Yearly), ("c", Yearly)),
                (_, _) => Task.FromResult(Of(ReleaseStatus.Published)),
                askNow: true,
                calibrate: () => $"{Interlocked.Increment(ref calibrated)}"
            )
            .RunAsync(stop.Token);
        await bench.UntilAsync(Runs, runs => runs.Count == 3);
        await bench.UntilAsync(Waiting, waiting => waiting.Count == 0 && Volatile.Read(ref calibrated) > 0);
        await stop.CancelAsync();
        await worker;
        Assert.That(calibrated, Is.EqualTo(1));
    }

    [Test]
    public async Task where_nothing_was_published_nothing_is_calibrated_on()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        var worker = bench
            .Worker(
                "one",
                WorkerBench.Sources(("a", Yearly)),
                (_, _) => Task.FromResult(Of(ReleaseStatus.Unchanged)),
                askNow: true
            )
            .RunAsync(stop.Token);
        await bench.UntilAsync(Runs, runs => runs.Count == 1);
        await stop.CancelAsync();
        await worker;
        Assert.That(await bench.ListAsync(Waiting), Is.Empty);
    }

    [Test]
    public async Task a_calibration_that_fails_leaves_the_load_a_success()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        var tried = 0;
        var worker = bench
            .Worker(
                "one",
                WorkerBench.Sources(("a", Yearly)),
                (_, _) => Task.FromResult(Of(ReleaseStatus.Published)),
                askNow: true,
                calibrate: () =>
                {
                    Interlocked.Increment(ref tried);
                    throw new InvalidOperationException("No room.");
                }
            )
            .RunAsync(stop.Token);
        await bench.UntilAsync(Waiting, waiting => waiting.Count == 0 && Volatile.Read(ref tried) > 0);
        await stop.CancelAsync();
        await worker;
        Assert.That((await bench.ListAsync(Runs), tried), Is.EqualTo((new[] { "a succeeded" }, 1)));
    }

    [Test]
    public async Task a_source_that_nobody_can_be_asked_for_has_no_run()
    {
        await using var bench = await WorkerBench.OpenAsync();
        using var stop = new CancellationTokenSource();
        var worker = bench
            .Worker(
                "one",
                WorkerBench.Sources(("a", Yearly), ("b", Yearly)),
                (_, _) => Task.FromResult(Of(ReleaseStatus.Unchanged)),
                askNow: true,
                whyNotAsked: source => source.Name == "a" ? "a has no address." : null
            )
            .RunAsync(stop.Token);
        await bench.UntilAsync(Runs, runs => runs.Count == 1);
        await bench.UntilAsync(
            "select job_name from quartz.triggers where trigger_group <> 'upkeep' and job_name = 'a' and trigger_type = 'SIMPLE'",
            left => left.Count == 0
        );
        await stop.CancelAsync();
        await worker;
        Assert.That(await bench.ListAsync(Runs), Is.EqualTo(new[] { "b unchanged" }));
    }

    [Test]
    public async Task old_runs_go_but_of_each_source_its_last_success_and_what_failed_since()
    {
        await using var bench = await WorkerBench.OpenAsync();
        await bench.ExecuteAsync(
            """
            insert into store.source_run (source, worker, started_at, ended_at, outcome)
            select source, 'w', now() - days * interval '1 day', now() - days * interval '1 day', outcome
            from (values
                ('fresh', 500, 'succeeded'), ('fresh', 450, 'failed'), ('fresh', 399, 'failed'), ('fresh', 1, 'unchanged'),
                ('failing', 900, 'succeeded'), ('failing', 800, 'held'), ('failing', 700, 'failed'), ('failing', 1, 'failed'),
                ('never', 600, 'failed')
            ) as made (source, days, outcome)
            """
        );
        var pruned = await new RecordRetention(bench.Store, TimeProvider.System).PruneAsync(default);
        Assert.Multiple(async () =>
        {
            Assert.That(pruned, Is.EqualTo((3, 0)));
            Assert.That(
                await bench.ListAsync(
                    "select source || ' ' || outcome from store.source_run order by source, run_id"
                ),
                Is.EqualTo(
                    new[]
                    {
                        "failing held",
                        "failing failed",
                        "failing failed",
                        "fresh failed",
                        "fresh unchanged",
                        "never failed",
                    }
                )
            );
        });
    }

    [Test]
    public async Task old_tries_go_once_their_message_is_through()
    {
        await using var bench = await WorkerBench.OpenAsync();
        await bench.ExecuteAsync(
            """
            insert into store.release (source, title, published_on, retrieved_at, checksum, licence, file, status,
                rows_read, rows_quarantined, recorded_at)
            select 'a', 'A', '2024-01-01', now(), repeat(n::text, 64), '', 'a.csv', 'refused', 0, 0, now()
            from generate_series(1, 3) n;
            insert into store.webhook_subscription (subscription, edition, release_id, first_seen_at)
            values ('office', 0, 0, now());
            insert into store.webhook_delivery (delivery_id, subscription, event, release_id, body, state, attempts,
                next_attempt_at, created_at)
            select gen_random_uuid(), 'office', 'release.held', release_id, '{}',
                (array['delivered', 'pending', 'dead'])[row_number() over (order by release_id)], 2, now(), now()
            from store.release;
            insert into store.webhook_attempt (delivery_id, attempt, attempted_at, took_ms, worker)
            select delivery_id, n, now() - n * interval '300 days', 1, 'w'
            from store.webhook_delivery, generate_series(1, 2) n
            """
        );
        var pruned = await new RecordRetention(bench.Store, TimeProvider.System).PruneAsync(default);
        Assert.That(pruned, Is.EqualTo((0, 2)));
    }
}
