using Dapper;
using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Archiving;

/// <summary>The figures that ship, as a newcomer gets them.</summary>
[TestFixture]
public sealed class ShippedArchiveTests
{
    [Test]
    public async Task the_shipped_figures_come_in_whole_and_go_out_the_same()
    {
        var shipped = Path.Combine(RepositoryRoot.Find(), "Ingestion", "Archive");
        var catalogue = CatalogueFolder.Read(CatalogueFolder.Default).Catalogue!;
        await using var database = await TestCluster.NewDatabaseAsync();
        await using var store = WriterRole.Open(database.ConnectionString);
        await CatalogueStore.PublishAsync(store, catalogue, TimeProvider.System, CancellationToken.None);
        var result = await new ArchiveImporter(store, TimeProvider.System).ImportAsync(
            shipped,
            new Progress<(string, int)>(),
            CancellationToken.None
        );
        using var folder = new ScratchFolder();
        await new ArchiveExporter(store, catalogue).ExportAsync(folder.Path, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(result.Figures, Is.GreaterThan(100_000));
            foreach (var file in Directory.EnumerateFiles(folder.Path, "*.csv", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(folder.Path, file);
                Assert.That(
                    File.ReadAllText(file),
                    Is.EqualTo(File.ReadAllText(Path.Combine(shipped, name))),
                    name
                );
            }
        });
        await using var connection = await store.OpenConnectionAsync();
        var gigabit = await connection.QueryAsync<decimal>(
            """
            select value
            from published.observation
            where indicator = 'gigabit-coverage' and area = 'E08000031' and edition_to = 2147483647
            order by period_start
            """
        );
        Assert.That(
            gigabit,
            Is.EqualTo(new[] { 8.1m, 90.8m, 92.6m, 93.0m, 93.9m, 95.1m, 96.4m, 97.6m, 98.1m, 98.2m })
        );
    }
}
