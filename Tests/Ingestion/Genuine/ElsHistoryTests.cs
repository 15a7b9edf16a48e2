using Dapper;
using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Ingestion.Sources.SubnationalWorkbook;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Genuine;

/// <summary>The genuine releases, loaded in the order in which they came out.</summary>
[TestFixture]
[Category("GenuineFiles")]
public sealed class ElsHistoryTests
{
    private FixtureDatabase database = null!;
    private Npgsql.NpgsqlDataSource store = null!;
    private IReadOnlyList<ReleaseOutcome> outcomes = [];

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        var files = GenuineFiles.Folder;
        database = await TestCluster.NewDatabaseAsync();
        store = WriterRole.Open(database.ConnectionString);
        var catalogue = CatalogueFolder.Read(CatalogueFolder.Default).Catalogue!;
        await CatalogueStore.PublishAsync(store, catalogue, TimeProvider.System, CancellationToken.None);
        var els = new ElsSource();
        var workbook = new WorkbookSource();
        var due = ReceivedFiles
            .Under(Path.Combine(files, "ons-subnational-2022"), workbook)
            .Select(f => new LoadRun.Due(workbook, f.Path, new DateOnly(2022, 2, 2)))
            .Concat(
                ReceivedFiles
                    .Under(Path.Combine(files, "ons-els"), els)
                    .Select(f => new LoadRun.Due(els, f.Path, f.PublishedOn!.Value))
            );
        outcomes = await new LoadRun(
            new ReleaseLoader(store, catalogue, TimeProvider.System),
            TimeProvider.System
        ).RunAsync(due, null, passOver: true, (_, _) => { }, CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (store is not null)
            await store.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    private async Task<string> SeriesAsync(string indicator, string area)
    {
        await using var connection = await store.OpenConnectionAsync();
        return string.Join(
            ' ',
            await connection.QueryAsync<string>(
                """
                select to_char(period_start, 'YYYY-MM') || '=' || value
                from published.observation
                where indicator = @indicator and area = @area and breakdown = 'total' and edition_to = 2147483647
                order by period_start
                """,
                new { indicator, area }
            )
        );
    }

    [Test]
    public void every_release_is_read_and_none_is_refused() =>
        Assert.That(outcomes.Where(o => o.Status == ReleaseStatus.Refused).Select(o => o.Reason), Is.Empty);

    [Test]
    public void both_mislabelled_releases_are_held_and_of_the_sound_ones_only_that_without_combined_authorities() =>
        Assert.That(
            outcomes
                .Where(o => o.Status == ReleaseStatus.Held)
                .Select(o => $"{o.Indicator} {o.PublishedOn:yyyy-MM-dd}"),
            Is.EquivalentTo(
                new[]
                {
                    "gigabit-coverage 2026-01-12",
                    "4g-coverage 2026-01-12",
                    "active-enterprises 2026-03-23",
                }
            ),
            string.Join(
                '\n',
                outcomes.Where(o => o.Status == ReleaseStatus.Held).Select(o => $"{o.PublishedOn} {o.Reason}")
            )
        );

    [Test]
    public async Task the_coverage_series_grows_out_of_releases_of_one_period_each() =>
        Assert.That(
            await SeriesAsync("gigabit-coverage", "E08000031"),
            Is.EqualTo(
                "2021-05=8.1 2022-09=90.8 2023-01=92.6 2023-05=93.0 2023-09=93.9 2024-01=95.1 2024-07=96.4 2025-01=97.6 2025-07=98.1 2026-01=98.2"
            )
        );

    [Test]
    public void rows_are_quarantined_only_where_the_publisher_names_no_area() =>
        Assert.That(
            outcomes.Where(o => o.Quarantined > 0).Select(o => (o.Quarantined, o.PublishedOn.Year)),
            Has.All.EqualTo((1, 2024)).And.Exactly(4).Items
        );

    [Test]
    public async Task figures_agree_with_those_read_by_hand()
    {
        await using var connection = await store.OpenConnectionAsync();
        var restated = await connection.QuerySingleAsync<(decimal Then, decimal Now)>(
            """
            select max(o.value) filter (where e.edition_date = date '2025-02-26'),
                max(o.value) filter (where o.edition_to = 2147483647)
            from published.observation o
            join published.edition e on e.edition = o.edition_from
            where o.indicator = 'ghg-per-head' and o.area = 'E47000007' and o.period_start = date '2022-01-01'
            """
        );
        Assert.That(restated, Is.EqualTo((3.82m, 3.79m)));
    }
}
