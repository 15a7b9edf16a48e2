using System.Globalization;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Ingestion.Worker;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Worker;

public sealed class LiveLoadsTests
{
    private static async Task<RunResult> LoadAsync(LoaderBench bench, string from, string moment) =>
        await LiveLoads.FromFolder(
            from,
            bench.Loader,
            bench.Catalogue,
            new ShiftedClock(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture))
        )(new ElsSource(), CancellationToken.None);

    [TestCase("2024-05-01", "2024-05-01T08:29:00Z", "2024-05-01T08:30:00Z", Description = "Summer")]
    [TestCase(
        "2024-10-27",
        "2024-10-27T08:35:00Z",
        "2024-10-27T09:30:00Z",
        Description = "The clocks went back"
    )]
    public async Task a_release_is_left_until_its_embargo_lifts_and_then_taken(
        string day,
        string before,
        string lifts
    )
    {
        await using var bench = await LoaderBench.OpenAsync();
        using var folder = new ScratchFolder();
        folder.Write($"ons-els/{day}_x/gigabit-capable-broadband.csv", ElsText.Coverage("2024-01", 10));
        var early = await LoadAsync(bench, folder.Path, before);
        Assert.Multiple(() =>
        {
            Assert.That(early.Releases, Is.Empty);
            Assert.That(early.Outcome, Is.EqualTo(RunOutcome.Unchanged));
            Assert.That(
                early.EmbargoedUntil,
                Is.EqualTo(DateTimeOffset.Parse(lifts, CultureInfo.InvariantCulture))
            );
            Assert.That(early.Message, Does.Contain("09:30"));
        });
        var then = await LoadAsync(bench, folder.Path, lifts);
        Assert.That(then.Releases.Single().Status, Is.EqualTo(ReleaseStatus.Published));
        Assert.That(then.EmbargoedUntil, Is.Null);
    }

    [Test]
    public async Task the_same_files_again_change_nothing_and_a_source_without_a_folder_has_none()
    {
        await using var bench = await LoaderBench.OpenAsync();
        using var folder = new ScratchFolder();
        Assert.That((await LoadAsync(bench, folder.Path, "2024-06-01T12:00:00Z")).Releases, Is.Empty);
        folder.Write("ons-els/2024-05-01_x/gigabit-capable-broadband.csv", ElsText.Coverage("2024-01", 10));
        await LoadAsync(bench, folder.Path, "2024-06-01T12:00:00Z");
        var again = await LoadAsync(bench, folder.Path, "2024-06-02T12:00:00Z");
        Assert.That(again.Outcome, Is.EqualTo(RunOutcome.Unchanged));
        Assert.That(await bench.ScalarAsync<long>("select count(*) from store.edition"), Is.EqualTo(2));
    }
}
