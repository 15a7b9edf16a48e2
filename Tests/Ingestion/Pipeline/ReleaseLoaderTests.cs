using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

[TestFixture]
public sealed class ReleaseLoaderTests
{
    private LoaderBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await LoaderBench.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    [Test]
    public async Task releases_of_one_period_each_accumulate_to_a_series()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var second = await bench.LoadAsync(ElsText.Coverage("2024-07", 20), "2024-12-01");
        Assert.That(
            second,
            Has.Property("Status").EqualTo(ReleaseStatus.Published).And.Property("Added").EqualTo(30)
        );
        Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0 2024-07=20.0"));
    }

    [Test]
    public async Task the_same_bytes_twice_make_one_edition()
    {
        var first = await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var again = await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        Assert.Multiple(async () =>
        {
            Assert.That(again.Status, Is.EqualTo(ReleaseStatus.Unchanged));
            Assert.That(again.Id, Is.EqualTo(first.Id));
            Assert.That(
                await bench.ScalarAsync<int>("select max(edition) from published.edition"),
                Is.EqualTo(first.Edition)
            );
        });
    }

    [Test]
    public async Task the_same_figures_under_another_label_and_with_other_zeros_are_unchanged()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var again = await bench.LoadAsync(
            ElsText.Coverage("2024-01-15", 10).Replace(".0,Perc", ".00,Perc", StringComparison.Ordinal),
            "2024-06-01"
        );
        Assert.That(
            again,
            Has.Property("Status").EqualTo(ReleaseStatus.Unchanged).And.Property("Edition").Null
        );
        Assert.That(
            await bench.ScalarAsync<string>(
                "select string_agg(label, ' ' order by release_id) from published.release_period"
            ),
            Is.EqualTo("2024-01 2024-01-15")
        );
    }

    [Test]
    public async Task a_revised_figure_leaves_the_earlier_one_to_its_editions()
    {
        var first = await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var second = await bench.LoadAsync(
            ElsText
                .Coverage("2024-01", 10)
                .Replace(
                    "E06000001,Some name,Local Authority District,Gigabit capable broadband,2024-01,10.0",
                    "E06000001,Some name,Local Authority District,Gigabit capable broadband,2024-01,10.4",
                    StringComparison.Ordinal
                ),
            "2024-06-01"
        );
        Assert.That(second, Has.Property("Revised").EqualTo(1).And.Property("Added").EqualTo(0));
        Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.4"));
        Assert.That(await bench.ValuesAsync("E06000001", first.Edition!.Value), Is.EqualTo("2024-01=10.0"));
    }

    [Test]
    public async Task an_area_that_a_period_no_longer_has_is_withdrawn_and_other_periods_stay()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        await bench.LoadAsync(ElsText.Coverage("2024-07", 20), "2024-12-01");
        var lines = ElsText.Coverage("2024-07", 20).Split("\r\n");
        var third = await bench.LoadAsync(
            string.Join("\r\n", lines.Where(l => !l.StartsWith("E06000001", StringComparison.Ordinal))),
            "2024-12-02"
        );
        Assert.That(third.Withdrawn, Is.EqualTo(1));
        Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0"));
    }

    [Test]
    public async Task a_row_that_cannot_be_read_is_kept_with_its_reason_and_withdraws_nothing()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var damaged = ElsText
            .Coverage("2024-01", 10.1)
            .Replace("E06000001,", "E0600000!,", StringComparison.Ordinal);
        var second = await bench.LoadAsync(damaged, "2024-06-01");
        Assert.Multiple(async () =>
        {
            Assert.That(
                second,
                Has.Property("Status").EqualTo(ReleaseStatus.Published).And.Property("Quarantined").EqualTo(1)
            );
            Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0"));
            Assert.That(
                await bench.ScalarAsync<string>(
                    "select line || ' ' || code || ' ' || left(raw, 9) from published.release_issue"
                ),
                Is.EqualTo("2 unknownArea E0600000!")
            );
        });
    }

    [Test]
    public async Task a_file_of_which_more_than_a_tenth_is_unreadable_is_refused_and_the_last_edition_stays()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var refused = await bench.LoadAsync(
            ElsText.Coverage("2024-01", 20).Replace("E0600000", "X0600000", StringComparison.Ordinal),
            "2024-06-01"
        );
        Assert.That(
            refused,
            Has.Property("Status").EqualTo(ReleaseStatus.Refused).And.Property("Reason").Contains("line 2")
        );
        Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0"));
    }

    [Test]
    public async Task how_much_may_be_unreadable_is_the_sources_to_say()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(
            path,
            "indicator,area,period,value\n"
                + string.Concat(
                    SmallCatalogue.Areas.Select((area, i) => $"employment-rate,{area},2022,{50 + i}\n")
                )
                + "employment-rate,E06000001,2021,12x\n"
        );
        try
        {
            var file = await ReceivedFiles.OpenAsync(
                path,
                new DateOnly(2024, 5, 1),
                DateTimeOffset.UnixEpoch,
                null,
                null,
                CancellationToken.None
            );
            var outcome = (
                await bench.Loader.LoadAsync(
                    new RoadmapIndicators.Ingestion.Sources.Tidy.TidySource(),
                    file,
                    null,
                    false,
                    null,
                    CancellationToken.None
                )
            ).Single();
            Assert.That(
                outcome,
                Has.Property("Status")
                    .EqualTo(ReleaseStatus.Refused)
                    .And.Property("Reason")
                    .Contains("line 32")
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public async Task a_late_older_release_is_refused_and_names_rebuild()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-07", 20), "2024-12-01");
        var late = await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        Assert.That(
            late,
            Has.Property("Status").EqualTo(ReleaseStatus.Refused).And.Property("Reason").Contains("rebuild")
        );
    }

    [Test]
    public async Task two_different_figures_of_one_area_and_period_refuse_the_release()
    {
        var text = ElsText.Coverage("2024-01", 10) + ElsText.Row("E06000001", "2024-01", "99") + "\r\n";
        var refused = await bench.LoadAsync(text, "2024-05-01");
        Assert.That(
            refused,
            Has.Property("Status")
                .EqualTo(ReleaseStatus.Refused)
                .And.Property("Reason")
                .Contains("lines 2 and 32")
        );
    }

    [Test]
    public async Task a_row_repeated_word_for_word_is_taken_once()
    {
        var text = ElsText.Coverage("2024-01", 10) + ElsText.Row("E06000001", "2024-01", "10.00") + "\r\n";
        Assert.That((await bench.LoadAsync(text, "2024-05-01")).Added, Is.EqualTo(30));
    }

    [Test]
    public async Task figures_under_the_label_of_another_period_are_held_and_overtaken_by_the_correction()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        await bench.LoadAsync(ElsText.Coverage("2024-07", 20), "2024-12-01");
        var held = await bench.LoadAsync(ElsText.Coverage("2024-01-15", 20), "2024-12-10");
        Assert.That(
            held,
            Has.Property("Status").EqualTo(ReleaseStatus.Held).And.Property("Reason").Contains("July 2024")
        );
        Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0 2024-07=20.0"));
        Assert.That(
            (await bench.LoadAsync(ElsText.Coverage("2024-01-15", 20), "2024-12-10")).Status,
            Is.EqualTo(ReleaseStatus.Held)
        );
        var corrected = await bench.LoadAsync(ElsText.Coverage("2024-07-01", 20), "2024-12-12");
        Assert.That(corrected.Status, Is.EqualTo(ReleaseStatus.Unchanged));
        Assert.That(
            await bench.ScalarAsync<string>(
                $"select status from published.release where release_id = {held.Id}"
            ),
            Is.EqualTo("superseded")
        );
    }

    [Test]
    public async Task a_held_release_is_published_when_a_reviewer_accepts_it()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var held = await bench.LoadAsync(ElsText.Coverage("2024-07", 10), "2024-12-10");
        Assert.That(held.Status, Is.EqualTo(ReleaseStatus.Held));
        var desk = new ReviewDesk(bench.Store, bench.Loader, _ => new ElsSource());
        var (outcome, problem) = await desk.AcceptAsync(
            held.Id,
            "Checked with the publisher.",
            CancellationToken.None
        );
        Assert.Multiple(async () =>
        {
            Assert.That(problem, Is.Null);
            Assert.That(
                outcome,
                Has.Property("Id").EqualTo(held.Id).And.Property("Status").EqualTo(ReleaseStatus.Published)
            );
            Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0 2024-07=10.0"));
            Assert.That(
                await bench.ScalarAsync<string>(
                    $"select reason from published.release where release_id = {held.Id}"
                ),
                Does.Contain("Checked with the publisher.")
            );
        });
        Assert.That(
            (await desk.AcceptAsync(held.Id, "Again.", CancellationToken.None)).Problem,
            Does.Contain("not held")
        );
    }

    [Test]
    public async Task a_held_release_is_closed_when_a_reviewer_rejects_it()
    {
        await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01");
        var held = await bench.LoadAsync(ElsText.Coverage("2024-07", 10), "2024-12-10");
        var desk = new ReviewDesk(bench.Store, bench.Loader, _ => new ElsSource());
        Assert.That(await desk.RejectAsync(held.Id, "Wrong label.", CancellationToken.None), Is.Null);
        Assert.That(
            (await bench.LoadAsync(ElsText.Coverage("2024-07", 10), "2024-12-10")).Status,
            Is.EqualTo(ReleaseStatus.Rejected)
        );
        Assert.That(await bench.ValuesAsync("E06000001"), Is.EqualTo("2024-01=10.0"));
    }

    [Test]
    public async Task two_loaders_of_the_same_bytes_at_once_make_one_edition()
    {
        var before = await bench.ScalarAsync<int>("select max(edition) from published.edition");
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-01")))
        );
        Assert.That(outcomes.Count(o => o.Status == ReleaseStatus.Published), Is.EqualTo(1));
        Assert.That(
            await bench.ScalarAsync<int>("select max(edition) from published.edition"),
            Is.EqualTo(before + 1)
        );
    }

    [Test]
    public async Task a_value_comes_back_from_the_store_digit_for_digit()
    {
        await bench.LoadAsync(
            ElsText.File(
                ElsText.Row("E06000001", "2024-01", "100.00"),
                ElsText.Row("E06000002", "2024-01", "7.0000000000000007E-2"),
                ElsText.Row("E06000003", "2024-01", "66.900000000000006")
            ),
            "2024-05-01"
        );
        Assert.That(
            await bench.ScalarAsync<string>(
                "select string_agg(value::text, ' ' order by area) from published.observation"
            ),
            Is.EqualTo("100.00 0.070000000000000007 66.900000000000006")
        );
    }

    [Test]
    public async Task the_bytes_of_a_release_are_kept_whole()
    {
        var text = ElsText.Coverage("2024-01", 10);
        await bench.LoadAsync(text, "2024-05-01");
        Assert.That(
            await bench.ScalarAsync<long>("select length from store.raw_file"),
            Is.EqualTo(text.Length)
        );
    }
}
