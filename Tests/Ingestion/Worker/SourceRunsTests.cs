using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Tests.Ingestion.Worker;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SourceRunsTests
{
    private const string Runs =
        "select source || ' ' || worker || ' ' || coalesce(outcome, 'open') from store.source_run order by run_id";

    private static ReleaseOutcome Release(ReleaseStatus status) =>
        new(1, "a", "x", new(2026, 1, 1), status, "Why.", "x.csv", 10, 1, null, 0, 0, 0);

    [TestCase(RunOutcome.Unchanged)]
    [TestCase(RunOutcome.Unchanged, ReleaseStatus.Unchanged)]
    [TestCase(RunOutcome.Succeeded, ReleaseStatus.Unchanged, ReleaseStatus.Published)]
    [TestCase(RunOutcome.Held, ReleaseStatus.Published, ReleaseStatus.Held)]
    [TestCase(RunOutcome.Failed, ReleaseStatus.Held, ReleaseStatus.Refused, ReleaseStatus.Published)]
    public void the_worst_that_became_of_a_release_is_what_came_of_the_run(
        RunOutcome outcome,
        params ReleaseStatus[] statuses
    ) => Assert.That(new RunResult([.. statuses.Select(Release)], []).Outcome, Is.EqualTo(outcome));

    [Test]
    public void what_could_not_be_fetched_is_a_failure_and_is_told() =>
        Assert.That(
            new RunResult([Release(ReleaseStatus.Held)], ["It answered 500."]),
            Has.Property("Outcome")
                .EqualTo(RunOutcome.Failed)
                .And.Property("Message")
                .EqualTo("It answered 500. Held x: Why.")
        );

    [Test]
    public async Task a_source_is_run_by_one_process_at_a_time_and_others_do_not_wait_for_it()
    {
        await using var bench = await WorkerBench.OpenAsync();
        var runs = new SourceRuns(bench.Store, TimeProvider.System);
        var first = await runs.BeginAsync(new("a", "one", null), CancellationToken.None);
        await using (await runs.BeginAsync(new("b", "one", null), CancellationToken.None)) { }
        var second = runs.BeginAsync(new("a", "two", null), CancellationToken.None);
        await Task.Delay(300);
        Assert.That(second.IsCompleted, Is.False);
        await first.EndAsync(new RunResult([Release(ReleaseStatus.Published)], []));
        await first.DisposeAsync();
        await using (await second) { }
        Assert.That(
            await bench.ListAsync(Runs),
            Is.EqualTo(["a one succeeded", "b one stopped", "a two stopped"])
        );
    }

    [Test]
    public async Task a_run_whose_process_died_is_closed_by_the_next()
    {
        await using var bench = await WorkerBench.OpenAsync();
        await bench.ExecuteAsync(
            "insert into store.source_run (source, worker, started_at) values ('a', 'dead', now()), ('b', 'dead', now())"
        );
        await using var run = await new SourceRuns(bench.Store, TimeProvider.System).BeginAsync(
            new("a", "next", null),
            CancellationToken.None
        );
        Assert.That(
            await bench.ListAsync(Runs),
            Is.EqualTo(["a dead stopped", "b dead open", "a next open"])
        );
    }
}
