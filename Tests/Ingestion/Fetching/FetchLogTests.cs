using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Tests.Ingestion.StandIn;

namespace RoadmapIndicators.Tests.Ingestion.Fetching;

/// <summary>A publisher is asked only for changes when, and only when, all that was there has been taken.</summary>
[TestFixture]
public sealed class FetchLogTests
{
    private ContractBench bench = null!;

    [SetUp]
    public async Task OpenAsync() =>
        bench = await ContractBench.OpenAsync(ContractCase.Cases.Single(c => c.Name == "ons-els"));

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    private bool[] Conditional => [.. bench.StandIn.Requests.Select(request => request.Conditional)];

    [Test]
    public async Task a_file_that_was_loaded_is_asked_for_only_if_it_has_changed()
    {
        await bench.LoadAsync();
        await bench.LoadAsync();
        Assert.That(Conditional, Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public async Task under_another_catalogue_a_file_may_hold_more_and_is_fetched_whole()
    {
        await bench.LoadAsync();
        await bench.ChangeCatalogueAsync();
        await bench.LoadAsync();
        Assert.That(Conditional, Is.EqualTo(new[] { false, false }));
    }

    [Test]
    public async Task a_file_that_was_refused_is_fetched_again()
    {
        bench.StandIn.Misbehave(Misbehaviour.ChangedColumns, 1);
        var refused = await bench.LoadAsync();
        var taken = await bench.LoadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(refused.Outcomes.Single().Status, Is.EqualTo(ReleaseStatus.Refused));
            Assert.That(taken.Outcomes.Single().Status, Is.EqualTo(ReleaseStatus.Published));
            Assert.That(Conditional, Is.EqualTo(new[] { false, false }));
        });
    }

    [Test]
    public async Task a_file_that_may_not_be_taken_yet_is_left_and_fetched_again()
    {
        var early = await bench.LoadAsync(early: true);
        Assert.That((early.Outcomes.Count, early.Left.Count), Is.EqualTo((0, 1)));
        var later = await bench.LoadAsync();
        Assert.That(later.Outcomes.Single().Status, Is.EqualTo(ReleaseStatus.Published));
    }
}
