using Dapper;
using RoadmapIndicators.Ingestion.Archiving;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Rebuilding;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Rebuilding;

[TestFixture]
public sealed class RebuildTests
{
    private LoaderBench bench = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        bench = await LoaderBench.OpenAsync();
        await bench.LoadAsync(ElsText.Coverage("2023-01", 10), "2023-05-01");
        await bench.LoadAsync(ElsText.Coverage("2023-01", 10.1), "2023-06-01");
        await bench.LoadAsync(ElsText.Coverage("2024-01", 30), "2024-05-01");
        await bench.LoadAsync(ElsText.Coverage("2024-01", 30), "2024-05-20");
        var lines = ElsText.Coverage("2024-01", 31).Split("\r\n");
        await bench.LoadAsync(
            string.Join("\r\n", lines.Where(l => !l.StartsWith("E06000001", StringComparison.Ordinal))),
            "2024-06-01"
        );
    }

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    private StoreRebuilder Rebuilder => new(bench.Store, bench.Catalogue, SourceOf, TimeProvider.System);

    private static ElsSource? SourceOf(string name) => name == "ons-els" ? new ElsSource() : null;

    private async Task<StoreVerifier.Result> VerifyAsync() =>
        await new StoreVerifier(bench.Store, bench.Catalogue, SourceOf).VerifyAsync(
            new Progress<(string, int)>(),
            CancellationToken.None
        );

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(bench.ConnectionString);
        await connection.ExecuteAsync(sql);
    }

    /// <summary>As a reader resolves a day: the last edition of that day or before.</summary>
    private async Task<string> AsOfAsync(string area, string day) =>
        await bench.ValuesAsync(
            area,
            await bench.ScalarAsync<int>(
                $"select max(edition) from published.edition where kind = 'release' and edition_date <= '{day}'"
            )
        );

    private async Task<IReadOnlyList<string>> AllAsync(int upTo)
    {
        var states = new List<string>();
        for (var edition = 1; edition <= upTo; edition++)
            foreach (var area in new[] { "E06000001", "E06000002", "E12000005" })
                states.Add($"{edition} {area} {await bench.ValuesAsync(area, edition)}");
        return states;
    }

    private Task<int> NewestAsync() => bench.ScalarAsync<int>("select max(edition) from published.edition");

    [Test]
    public async Task an_undisturbed_store_is_made_again_digit_for_digit_and_left_as_it_is()
    {
        var verified = await VerifyAsync();
        var newest = await NewestAsync();
        var rebuilt = await Rebuilder.RebuildAsync(new Progress<(string, int)>(), CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(verified.Differences, Is.Empty);
            Assert.That(verified.Editions, Has.Count.EqualTo(4));
            Assert.That(verified.Editions.Select(e => e.FromBytes), Has.All.True);
            Assert.That(
                verified.Editions.Select(e => e.Checksum),
                Is.EqualTo(verified.Editions.Select(e => e.Rebuilt))
            );
            Assert.That(rebuilt, Is.Empty);
            Assert.That(await NewestAsync(), Is.EqualTo(newest));
        });
    }

    [TestCase("update store.observation set value = value + 0.1 where period_start = '2024-01-01'")]
    [TestCase("update store.observation set value = trim_scale(value) where value = 30.0")]
    [TestCase("update store.observation set edition_to = 2147483647 where period_start = '2024-01-01'")]
    [TestCase("delete from store.observation where area_id = (select min(area_id) from store.observation)")]
    [TestCase("delete from store.observation")]
    public async Task what_was_tampered_with_is_found_and_new_editions_put_it_right(string tampering)
    {
        var right = await bench.ValuesAsync("E06000002") + await bench.ValuesAsync("E06000001");
        await ExecuteAsync(tampering);
        Assert.That((await VerifyAsync()).Differences, Is.Not.Empty);
        var newest = await NewestAsync();
        var rebuilt = await Rebuilder.RebuildAsync(new Progress<(string, int)>(), CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(rebuilt, Has.Count.EqualTo(1).And.All.Property("Problem").Null);
            Assert.That(rebuilt[0].Editions, Has.All.GreaterThan(newest));
            Assert.That(
                await bench.ValuesAsync("E06000002") + await bench.ValuesAsync("E06000001"),
                Is.EqualTo(right)
            );
            Assert.That(await AsOfAsync("E06000002", "2023-05-10"), Is.EqualTo("2023-01=11.3"));
        });
    }

    [Test]
    public async Task bytes_that_are_not_those_that_came_are_found()
    {
        await ExecuteAsync(
            "update store.raw_file set bytes = (select bytes from store.raw_file order by checksum limit 1)"
        );
        Assert.That(
            (await VerifyAsync()).Differences.Select(d => d.Reason),
            Has.Some.Contains("not those that came")
        );
    }

    [Test]
    public async Task a_late_release_takes_its_place_and_no_edition_changes_its_answer()
    {
        var newest = await NewestAsync();
        var before = await AllAsync(newest);
        var refused = await bench.LoadAsync(ElsText.Coverage("2023-07", 20), "2023-12-01");
        Assert.That(refused.Status, Is.EqualTo(ReleaseStatus.Refused));
        var result = await Rebuilder.InsertAsync(refused.Id, null, CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(result.Problem, Is.Null);
            Assert.That(result.Late!.Status, Is.EqualTo(ReleaseStatus.Published));
            Assert.That(await AllAsync(newest), Is.EqualTo(before));
            Assert.That(await AsOfAsync("E06000001", "2023-05-31"), Is.EqualTo("2023-01=10.0"));
            Assert.That(await AsOfAsync("E06000001", "2023-11-30"), Is.EqualTo("2023-01=10.1"));
            Assert.That(await AsOfAsync("E06000001", "2023-12-01"), Is.EqualTo("2023-01=10.1 2023-07=20.0"));
            Assert.That(
                await AsOfAsync("E06000001", "2024-05-10"),
                Is.EqualTo("2023-01=10.1 2023-07=20.0 2024-01=30.0")
            );
            Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2023-01=10.1 2023-07=20.0"));
            Assert.That((await VerifyAsync()).Differences, Is.Empty);
            Assert.That(
                await bench.ScalarAsync<long>(
                    "select count(*) - count(distinct release_id) from published.release"
                ),
                Is.Zero
            );
        });
        var next = await bench.LoadAsync(ElsText.Coverage("2025-01", 50), "2025-05-01");
        Assert.That(next.Status, Is.EqualTo(ReleaseStatus.Published));
        Assert.That((await VerifyAsync()).Differences, Is.Empty);
    }

    [Test]
    public async Task an_archive_made_after_it_holds_the_releases_in_their_places()
    {
        var refused = await bench.LoadAsync(ElsText.Coverage("2023-07", 20), "2023-12-01");
        await Rebuilder.InsertAsync(refused.Id, null, CancellationToken.None);
        using var folder = new ScratchFolder();
        await new ArchiveExporter(bench.Store, bench.Catalogue).ExportAsync(folder.Path, default);
        await using var other = await LoaderBench.OpenAsync();
        await new ArchiveImporter(other.Store, TimeProvider.System).ImportAsync(
            folder.Path,
            new Progress<(string, int)>(),
            CancellationToken.None
        );
        foreach (var day in new[] { "2023-05-31", "2023-07-01", "2023-12-31", "2024-05-10", "2025-01-01" })
        foreach (var area in new[] { "E06000001", "E06000002" })
        {
            var edition = await other.ScalarAsync<int>(
                $"select max(edition) from published.edition where kind = 'release' and edition_date <= '{day}'"
            );
            Assert.That(await other.ValuesAsync(area, edition), Is.EqualTo(await AsOfAsync(area, day)));
        }
    }

    [Test]
    public async Task a_release_older_than_all_others_comes_first()
    {
        var refused = await bench.LoadAsync(ElsText.Coverage("2022-01", 5), "2022-05-01");
        var result = await Rebuilder.InsertAsync(refused.Id, null, CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(result.Problem, Is.Null);
            Assert.That(await AsOfAsync("E06000002", "2022-06-01"), Is.EqualTo("2022-01=6.3"));
            Assert.That(
                await bench.ValuesAsync("E06000002"),
                Is.EqualTo("2022-01=6.3 2023-01=11.4 2024-01=32.3")
            );
            Assert.That((await VerifyAsync()).Differences, Is.Empty);
        });
    }

    [Test]
    public async Task a_late_release_that_the_checks_hold_waits_for_a_reason()
    {
        var refused = await bench.LoadAsync(ElsText.Coverage("2023-07", 10.1), "2023-12-01");
        var held = await Rebuilder.InsertAsync(refused.Id, null, CancellationToken.None);
        Assert.That(held.Late!.Status, Is.EqualTo(ReleaseStatus.Held));
        Assert.That(
            await bench.ScalarAsync<string>(
                $"select status from published.release where release_id = {refused.Id}"
            ),
            Is.EqualTo("held")
        );
        var taken = await Rebuilder.InsertAsync(refused.Id, "The publisher confirms it.", default);
        Assert.That(taken.Problem, Is.Null);
        Assert.That(await AsOfAsync("E06000001", "2023-12-01"), Is.EqualTo("2023-01=10.1 2023-07=10.1"));
        Assert.That((await VerifyAsync()).Differences, Is.Empty);
    }

    [Test]
    public async Task a_reviewers_decision_is_applied_again()
    {
        var held = await bench.LoadAsync(ElsText.Coverage("2024-07", 10.1), "2024-12-10");
        Assert.That(held.Status, Is.EqualTo(ReleaseStatus.Held));
        var desk = new ReviewDesk(bench.Store, bench.Loader, _ => new ElsSource());
        await desk.AcceptAsync(held.Id, "It is right.", CancellationToken.None);
        var other = await bench.LoadAsync(ElsText.Coverage("2025-01", 10.1), "2025-02-10");
        await desk.RejectAsync(other.Id, "It is wrong.", CancellationToken.None);
        var right = await bench.ValuesAsync("E06000003");
        Assert.That((await VerifyAsync()).Differences, Is.Empty);
        await ExecuteAsync("delete from store.observation");
        await Rebuilder.RebuildAsync(new Progress<(string, int)>(), CancellationToken.None);
        Assert.That(await bench.ValuesAsync("E06000003"), Is.EqualTo(right));
    }

    [Test]
    public async Task figures_that_came_out_of_an_archive_survive_a_late_release()
    {
        await ExecuteAsync("delete from store.raw_file");
        Assert.That((await VerifyAsync()).Differences, Is.Empty);
        var refused = await bench.LoadAsync(ElsText.Coverage("2023-07", 20), "2023-12-01");
        var result = await Rebuilder.InsertAsync(refused.Id, null, CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(result.Problem, Is.Null);
            Assert.That(
                await bench.ValuesAsync("E06000002"),
                Is.EqualTo("2023-01=11.4 2023-07=21.3 2024-01=32.3")
            );
            Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2023-01=10.1 2023-07=20.0"));
            Assert.That((await VerifyAsync()).Differences, Is.Empty);
        });
    }
}
