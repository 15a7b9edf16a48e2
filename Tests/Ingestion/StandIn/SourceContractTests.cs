using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>What holds for every source that is fetched: the same tests against each publisher's dialect.</summary>
[TestFixtureSource(typeof(ContractCase), nameof(ContractCase.Cases))]
internal sealed class SourceContractTests(ContractCase of)
{
    private ContractBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await ContractBench.OpenAsync(of);

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    [Test]
    public async Task good_data_becomes_an_edition_under_the_addresses_it_came_from()
    {
        var result = await bench.LoadAsync();
        Assert.That(result.Problems, Is.Empty);
        var outcome = result.Outcomes.Single();
        Assert.Multiple(async () =>
        {
            Assert.That(
                (outcome.Status, outcome.Reason),
                Is.EqualTo((ReleaseStatus.Published, (string?)null))
            );
            Assert.That(outcome.Quarantined, Is.Zero);
            Assert.That(await bench.FiguresAsync(), Is.EqualTo(of.Figures));
        });
    }

    [Test]
    public async Task the_second_fetch_asks_only_for_changes_and_changes_nothing()
    {
        await bench.LoadAsync();
        bench.StandIn.Forget();
        var again = await bench.LoadAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(again.Problems, Is.Empty);
            Assert.That(
                again.Outcomes.Select(o => (o.Status, o.Edition)),
                Is.EqualTo(new[] { (ReleaseStatus.Unchanged, (int?)null) })
            );
            Assert.That(await bench.FiguresAsync(), Is.EqualTo(of.Figures));
            if (of.Conditional)
                Assert.That(bench.StandIn.Requests, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task trouble_that_passes_is_survived()
    {
        foreach (
            var (how, howOften) in new[]
            {
                (Misbehaviour.TooManyRequests, 3),
                (Misbehaviour.ServerErrors, 3),
                (Misbehaviour.CutConnection, 1),
                (Misbehaviour.WrongLength, 1),
                (Misbehaviour.DamagedGzip, 1),
                (Misbehaviour.CutGzip, 1),
            }
        )
        {
            bench.StandIn.Misbehave(how, howOften);
            var result = await bench.LoadAsync();
            Assert.That(
                (
                    result.Problems.Count,
                    result.Outcomes.Single().Status,
                    result.Outcomes.Single().Quarantined,
                    await bench.FiguresAsync()
                ),
                Is.EqualTo((0, ReleaseStatus.Published, 0, of.Figures)),
                $"{how}"
            );
            await bench.ClearAsync();
        }
    }

    [Test]
    public async Task trouble_that_lasts_is_said_in_words_and_publishes_nothing()
    {
        foreach (var how in Enum.GetValues<Misbehaviour>().Except([Misbehaviour.None]))
        {
            bench.StandIn.Misbehave(how);
            var result = await bench.LoadAsync(
                how is Misbehaviour.SlowBytes or Misbehaviour.Trickle
                    ? ContractBench.Patient with
                    {
                        Idle = TimeSpan.FromSeconds(100),
                        Retries = 1,
                    }
                    : null
            );
            string[] words =
            [
                .. result.Problems.Select(problem => problem.Reason),
                .. result.Outcomes.Select(outcome => outcome.Reason ?? ""),
            ];
            Assert.Multiple(async () =>
            {
                Assert.That(words, Is.Not.Empty.And.None.Empty, $"{how}");
                Assert.That(
                    result.Outcomes.Select(outcome => outcome.Status),
                    Is.All.EqualTo(ReleaseStatus.Refused),
                    $"{how}"
                );
                Assert.That(words, Has.None.Contains("Exception").And.None.Contains("\n"), $"{how}");
                Assert.That(await bench.FiguresAsync(), Is.Zero, $"{how}");
            });
        }
        bench.StandIn.Misbehave(Misbehaviour.None, 0);
        await bench.LoadAsync();
        Assert.That(await bench.FiguresAsync(), Is.EqualTo(of.Figures));
    }
}
