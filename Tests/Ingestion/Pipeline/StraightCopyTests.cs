using Dapper;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Tests.Ingestion.Crashes;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

/// <summary>
/// Files whose figures are copied to the store while they are read, or begin to be, beside the same files loaded while
/// another session holds the lock of publication, so that none of their figures is.
/// </summary>
[TestFixture]
public sealed class StraightCopyTests
{
    private const string Day = "2024-05-01",
        Name = "everything.csv",
        Take = "select pg_advisory_lock(5260002)",
        Free = "select pg_advisory_unlock(5260002)";

    private LoaderBench bench = null!;
    private LoaderBench ordinary = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        bench = await LoaderBench.OpenAsync();
        ordinary = await LoaderBench.OpenAsync();
        // Something that is served already.
        await bench.LoadAsync(LifeFile, "2024-01-01", Name);
        await ordinary.LoadAsync(LifeFile, "2024-01-01", Name);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await bench.DisposeAsync();
        await ordinary.DisposeAsync();
    }

    private static string[] Coverage(string period) =>
        ElsText.Coverage(period, 10).TrimEnd().Split("\r\n")[1..];

    private static string[] Life(string title) =>
        [
            .. SmallCatalogue.Areas.Select(
                (area, i) => ElsText.Row(area, "2020-01-01/P3Y", $"60.{i:00}", title, measure: "Years")
            ),
        ];

    private static readonly string LifeFile = ElsText.File(Life("Male healthy life expectancy"));

    private static string[] Broken(int rows) =>
        [
            .. Enumerable
                .Range(0, rows)
                .Select(n => ElsText.Row($"E0600000{(char)('!' + n)}", "2024-01", "10")),
        ];

    private static TestCaseData Case(string name, bool isCopied, string outcome, params string[] rows) =>
        new(ElsText.File(rows), isCopied, outcome) { TestName = name };

    private static readonly TestCaseData[] Files =
    [
        Case("one_indicator", true, "Published 30", Coverage("2024-01")),
        Case("rows_that_cannot_be_read", true, "Published 30", [.. Coverage("2024-01"), .. Broken(2)]),
        Case(
            "two_indicators_one_after_the_other",
            false,
            "Published 30, Published 30",
            [.. Coverage("2024-01"), .. Life("Female healthy life expectancy")]
        ),
        Case(
            "two_indicators_by_turns",
            false,
            "Published 30, Published 30",
            [
                .. Coverage("2024-01")
                    .Zip(Life("Female healthy life expectancy"))
                    .SelectMany(pair => new[] { pair.First, pair.Second }),
            ]
        ),
        Case("figures_of_what_is_held", false, "Published 30", Life("Female healthy life expectancy")),
        Case(
            "a_row_twice_with_another_figure",
            false,
            "Refused 0",
            [.. Coverage("2024-01"), ElsText.Row("E06000001", "2024-01", "99")]
        ),
        Case(
            "a_row_twice_with_the_same_figure",
            false,
            "Published 30",
            [.. Coverage("2024-01"), ElsText.Row("E06000001", "2024-01", "10.00")]
        ),
        Case("too_much_that_cannot_be_read", true, "Refused 0", [.. Coverage("2024-01"), .. Broken(9)]),
        Case(
            "a_quote_that_does_not_end",
            true,
            "Refused 0",
            [.. Coverage("2024-01"), $"E06000001,\"{new string('x', 2 * CsvTable.LongestRecord)}"]
        ),
        Case("a_period_that_has_not_begun", true, "Held 0", Coverage("2026-01")),
    ];

    [TestCaseSource(nameof(Files))]
    public async Task a_file_leaves_the_store_as_it_does_without_copying(
        string text,
        bool isCopied,
        string outcome
    )
    {
        var served = await StoreDigest.SeenAsync(bench.ConnectionString);
        var isLocked = false;
        var seen = "";
        var outcomes = await bench.LoadAllAsync(
            text,
            Day,
            Name,
            new WatchedSource(
                new ElsSource(),
                null,
                () =>
                {
                    isLocked = IsLocked(bench);
                    // A source is read without waiting.
                    seen = Task.Run(() => StoreDigest.SeenAsync(bench.ConnectionString)).Result;
                }
            )
        );
        await LoadWithoutCopyingAsync(text);
        Assert.Multiple(async () =>
        {
            Assert.That(isLocked, Is.EqualTo(isCopied), "copied to the end of the file");
            Assert.That(seen, Is.EqualTo(served), "seen while it was read");
            Assert.That(
                string.Join(", ", outcomes.Select(o => $"{o.Status} {o.Added}")),
                Is.EqualTo(outcome)
            );
            Assert.That(
                await StoreDigest.OfAsync(bench.ConnectionString),
                Is.EqualTo(await StoreDigest.OfAsync(ordinary.ConnectionString))
            );
            Assert.That(IsLocked(bench), Is.False);
            Assert.That(await StraysAsync(bench), Is.Zero);
            if (outcomes.All(o => o.Edition is null))
                Assert.That(await StoreDigest.SeenAsync(bench.ConnectionString), Is.EqualTo(served));
        });
    }

    [Test]
    public async Task the_numbers_that_were_taken_are_those_that_are_recorded()
    {
        var held = await bench.LoadAsync(ElsText.Coverage("2026-01", 10), Day, Name);
        var published = await bench.LoadAsync(ElsText.Coverage("2024-01", 10), "2024-05-02", Name);
        var next = await bench.LoadAsync(ElsText.Coverage("2024-07", 20), "2024-12-01", Name);
        Assert.Multiple(async () =>
        {
            Assert.That(held.Edition, Is.Null);
            Assert.That(
                await bench.ScalarAsync<string>(
                    $"""
                    select string_agg(distinct edition_from || ' ' || edition_to || ' ' || release_id, ', ')
                    from published.observation where release_id = {published.Id}
                    """
                ),
                Is.EqualTo($"{published.Edition} {int.MaxValue} {published.Id}")
            );
            Assert.That(
                await bench.ScalarAsync<string>(
                    "select string_agg(edition || ' ' || coalesce(release_id, 0), ', ' order by edition) from store.edition"
                ),
                Does.EndWith($"{published.Edition} {published.Id}, {next.Edition} {next.Id}")
            );
            Assert.That(
                await bench.ScalarAsync<bool>(
                    "select max(edition) - min(edition) + 1 = count(*) from store.edition"
                ),
                Is.True
            );
            Assert.That(next.Edition, Is.EqualTo(published.Edition + 1));
        });
    }

    [Test]
    public async Task a_file_that_finds_the_lock_taken_is_published_once_it_is_free()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var other = await bench.Store.OpenConnectionAsync();
        var loading = bench.LoadAllAsync(
            ElsText.Coverage("2024-01", 10),
            Day,
            Name,
            new WatchedSource(new ElsSource(), () => other.Execute(Take), read.SetResult)
        );
        await read.Task;
        Assert.That(loading.IsCompleted, Is.False);
        Assert.That(await bench.ScalarAsync<long>("select count(*) from store.observation"), Is.EqualTo(30));
        await other.ExecuteAsync(Free);
        Assert.That((await loading).Single().Status, Is.EqualTo(ReleaseStatus.Published));
        Assert.That(await bench.ScalarAsync<long>("select count(*) from store.observation"), Is.EqualTo(60));
        Assert.That(await StraysAsync(bench), Is.Zero);
    }

    [Test]
    public async Task a_load_that_fails_while_it_copies_leaves_the_store_as_it_was_and_can_be_repeated()
    {
        var before = await StoreDigest.OfAsync(bench.ConnectionString);
        var text = ElsText.Coverage("2024-01", 10);
        Assert.That(
            async () =>
                await bench.LoadAllAsync(
                    text,
                    Day,
                    Name,
                    new WatchedSource(new ElsSource(), null, () => throw new IOException("The disk went."))
                ),
            Throws.InstanceOf<IOException>()
        );
        Assert.That(IsLocked(bench), Is.False);
        Assert.That(await StoreDigest.OfAsync(bench.ConnectionString), Is.EqualTo(before));
        await bench.LoadAllAsync(text, Day, Name);
        await LoadWithoutCopyingAsync(text);
        Assert.That(
            await StoreDigest.OfAsync(bench.ConnectionString),
            Is.EqualTo(await StoreDigest.OfAsync(ordinary.ConnectionString))
        );
    }

    [Test]
    public async Task a_held_file_that_was_copied_is_published_when_a_reviewer_accepts_it()
    {
        foreach (var store in new[] { bench, ordinary })
        {
            if (store == bench)
                await store.LoadAsync(ElsText.Coverage("2026-01", 10), Day, Name);
            else
                await LoadWithoutCopyingAsync(ElsText.Coverage("2026-01", 10));
            var held = await store.ScalarAsync<long>(
                "select release_id from published.release where status = 'held'"
            );
            var desk = new ReviewDesk(store.Store, store.Loader, _ => new ElsSource());
            var (accepted, _) = await desk.AcceptAsync(held, "A forecast.", CancellationToken.None);
            Assert.That(
                accepted,
                Has.Property("Status").EqualTo(ReleaseStatus.Published).And.Property("Added").EqualTo(30)
            );
        }
        Assert.That(
            await StoreDigest.OfAsync(bench.ConnectionString),
            Is.EqualTo(await StoreDigest.OfAsync(ordinary.ConnectionString))
        );
    }

    private async Task LoadWithoutCopyingAsync(string text)
    {
        await using var other = await ordinary.Store.OpenConnectionAsync();
        await ordinary.LoadAllAsync(
            text,
            Day,
            Name,
            new WatchedSource(new ElsSource(), () => other.Execute(Take), () => other.Execute(Free))
        );
    }

    /// <summary>Whether a publication is under way.</summary>
    private static bool IsLocked(LoaderBench bench)
    {
        using var connection = bench.Store.OpenConnection();
        if (!connection.QuerySingle<bool>("select pg_try_advisory_lock(5260002)"))
            return true;
        connection.Execute(Free);
        return false;
    }

    /// <summary>Figures that are of no edition, or of one of another release or indicator.</summary>
    private static Task<long> StraysAsync(LoaderBench bench) =>
        bench.ScalarAsync<long>(
            """
            select count(*)
            from store.observation o
            left join store.edition e on e.edition = o.edition_from and e.release_id = o.release_id
                and e.indicator_id = o.indicator_id
            left join store.release r on r.release_id = o.release_id and r.status = 'published'
                and r.indicator_id = o.indicator_id
            where e.edition is null or r.release_id is null
            """
        );
}
