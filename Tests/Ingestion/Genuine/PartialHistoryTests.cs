using RoadmapIndicators.Ingestion.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Ingestion.Store;
using RoadmapIndicators.Tests.Postgres;

namespace RoadmapIndicators.Tests.Ingestion.Genuine;

/// <summary>
/// The coverage history with releases left out: the mislabelled ones must be held even where their true figures are
/// not held, and where hardly anything is.
/// </summary>
[TestFixture]
[Category("GenuineFiles")]
public sealed class PartialHistoryTests
{
    private static readonly DateOnly FirstOfJuly2025 = new(2025, 11, 27),
        FirstOfJanuary2025 = new(2025, 6, 3);

    [TestCase("gigabit-coverage")]
    [TestCase("4g-coverage")]
    public async Task without_the_true_figures_the_mislabelled_release_is_held_and_its_correction_published(
        string indicator
    )
    {
        var outcomes = await ReplayAsync(indicator, day => day != FirstOfJuly2025);
        Assert.Multiple(() =>
        {
            Assert.That(Held(outcomes), Is.EqualTo(new[] { "2026-01-12" }));
            Assert.That(
                outcomes.Single(o => o.PublishedOn == new DateOnly(2026, 1, 14)),
                Has.Property("Status").EqualTo(ReleaseStatus.Published).And.Property("Added").GreaterThan(400)
            );
        });
    }

    [TestCase("gigabit-coverage")]
    [TestCase("4g-coverage")]
    public async Task a_history_that_starts_late_holds_it_with_its_true_figures(string indicator) =>
        Assert.That(
            Held(await ReplayAsync(indicator, day => day >= FirstOfJuly2025)),
            Is.EqualTo(new[] { "2026-01-12" })
        );

    [TestCase("gigabit-coverage")]
    [TestCase("4g-coverage")]
    public async Task a_history_that_starts_late_holds_it_without_its_true_figures(string indicator) =>
        Assert.That(
            Held(await ReplayAsync(indicator, day => day >= FirstOfJanuary2025 && day != FirstOfJuly2025)),
            Is.EqualTo(new[] { "2026-01-12" })
        );

    private static string[] Held(IEnumerable<ReleaseOutcome> outcomes) =>
        [
            .. outcomes
                .Where(o => o.Status == ReleaseStatus.Held)
                .Select(o =>
                    o.PublishedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                ),
        ];

    private static async Task<IReadOnlyList<ReleaseOutcome>> ReplayAsync(
        string indicator,
        Func<DateOnly, bool> wanted
    )
    {
        var folder = Path.Combine(GenuineFiles.Folder, "ons-els", "history");
        await using var database = await TestCluster.NewDatabaseAsync();
        await using var store = WriterRole.Open(database.ConnectionString);
        var catalogue = CatalogueFolder.Read(CatalogueFolder.Default).Catalogue!;
        await CatalogueStore.PublishAsync(store, catalogue, TimeProvider.System, CancellationToken.None);
        var els = new ElsSource();
        var files = catalogue
            .FindIndicator(indicator)!
            .Series.Where(series => series.Source == els.Name)
            .SelectMany(series => series.Files);
        return await new LoadRun(
            new ReleaseLoader(store, catalogue, TimeProvider.System),
            TimeProvider.System
        ).RunAsync(
            files
                .SelectMany(file => ReceivedFiles.Under(Path.Combine(folder, file), els))
                .Where(f => wanted(f.PublishedOn!.Value))
                .Select(f => new LoadRun.Due(els, f.Path, f.PublishedOn!.Value)),
            indicator,
            passOver: true,
            (_, _) => { },
            CancellationToken.None
        );
    }
}
