using Dapper;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Store;

[TestFixture]
public sealed class CatalogueStoreTests
{
    private LoaderBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await LoaderBench.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    [Test]
    public async Task a_catalogue_that_is_in_force_waits_for_no_publication()
    {
        await using var publishing = await bench.Store.OpenConnectionAsync();
        await publishing.ExecuteAsync("select pg_advisory_lock(5260002)");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.That(
            await CatalogueStore.PublishAsync(
                bench.Store,
                bench.Catalogue,
                TimeProvider.System,
                patience.Token
            ),
            Is.Null
        );
        await publishing.ExecuteAsync("select pg_advisory_unlock(5260002)");
    }

    [Test]
    public async Task a_changed_catalogue_is_stored_once_however_many_bring_it()
    {
        var changed = new RoadmapIndicators.Domain.Catalogue.RoadmapCatalogue(
            bench.Catalogue.Missions,
            bench.Catalogue.Outcomes,
            [],
            [bench.Catalogue.Indicators[0]],
            [],
            bench.Catalogue.Areas.All
        );
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    CatalogueStore.PublishAsync(
                        bench.Store,
                        changed,
                        TimeProvider.System,
                        CancellationToken.None
                    )
                )
        );
        Assert.That(made.OfType<int>(), Is.EqualTo(new[] { 2 }));
    }
}
