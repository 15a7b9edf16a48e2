using System.Globalization;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Sources.ExploreLocalStatistics;
using RoadmapIndicators.Tests.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Review;

/// <summary>Each rule through the real loader and store, and what becomes of releases around a hold.</summary>
[TestFixture]
public sealed class HeldReleaseTests
{
    private LoaderBench bench = null!;

    [SetUp]
    public async Task OpenAsync() => bench = await LoaderBench.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await bench.DisposeAsync();

    private static double Value(int area, int period) =>
        Math.Round(
            20
                + area * 11 % SmallCatalogue.Areas.Count * 1.7
                + period * 1.3
                + Math.Sin(area * 12.9 + period * 7.1),
            2
        );

    private static string Text(string period, Func<int, double?> value, Func<int, string>? limits = null) =>
        ElsText.File([
            .. SmallCatalogue
                .Areas.Select(
                    (area, i) =>
                        value(i) is { } number
                            ? ElsText.Row(
                                area,
                                period,
                                number.ToString(CultureInfo.InvariantCulture),
                                lower: limits?.Invoke(i).Split(' ')[0] ?? "",
                                upper: limits?.Invoke(i).Split(' ')[1] ?? ""
                            )
                            : ""
                )
                .Where(row => row.Length > 0),
        ]);

    private async Task LoadThreeAsync()
    {
        await bench.LoadAsync(Text("2023-01", i => Value(i, 0)), "2023-05-01");
        await bench.LoadAsync(Text("2023-07", i => Value(i, 1)), "2023-12-01");
        await bench.LoadAsync(Text("2024-01", i => Value(i, 2)), "2024-05-01");
    }

    private static readonly int Last = SmallCatalogue.Areas.Count - 1;

    private static readonly TestCaseData[] Wrong =
    [
        new("2024-07", (Func<int, double?>)(i => Value(i, 2)), "Repeated period")
        {
            TestName = "last_period_copied",
        },
        new("2023-07", (Func<int, double?>)(i => Value(i, 3)), "Restated period")
        {
            TestName = "a_period_never_held_under_the_label_of_one_that_is",
        },
        new("2024-07", (Func<int, double?>)(i => Value((i + 1) % Last, 3)), "Slipped rows")
        {
            TestName = "values_one_row_up",
        },
        new("2024-07", (Func<int, double?>)(i => Value(i, 3) / 100), "Changed scale")
        {
            TestName = "fractions_for_percentages",
        },
        new("2024-07", (Func<int, double?>)(i => 100 - Value(i, 3)), "Lost order")
        {
            TestName = "the_complement",
        },
        new("2024-07", (Func<int, double?>)(i => i < 4 ? null : Value(i, 3)), "Areas gone")
        {
            TestName = "a_file_cut_short",
        },
        new("2023-04", (Func<int, double?>)(i => Value(i, 3)), "Period gone back")
        {
            TestName = "an_older_period_never_held",
        },
        new("2027-07", (Func<int, double?>)(i => Value(i, 3)), "Period not begun")
        {
            TestName = "a_period_that_has_not_begun",
        },
    ];

    [TestCaseSource(nameof(Wrong))]
    public async Task a_wrong_release_is_held_and_the_last_edition_keeps_serving(
        string period,
        Func<int, double?> value,
        string rule
    )
    {
        await LoadThreeAsync();
        var before = await bench.ValuesAsync("E06000009");
        var held = await bench.LoadAsync(Text(period, value), "2024-12-01");
        Assert.Multiple(async () =>
        {
            Assert.That(
                held,
                Has.Property("Status").EqualTo(ReleaseStatus.Held).And.Property("Reason").StartsWith(rule)
            );
            Assert.That(held.Edition, Is.Null);
            Assert.That(await bench.ValuesAsync("E06000009"), Is.EqualTo(before));
        });
        var sound = await bench.LoadAsync(Text("2024-07", i => Value(i, 3)), "2024-12-03");
        Assert.That(sound.Status, Is.EqualTo(ReleaseStatus.Published));
        Assert.That(
            await bench.ScalarAsync<string>(
                $"select status from published.release where release_id = {held.Id}"
            ),
            Is.EqualTo("superseded")
        );
    }

    [Test]
    public async Task values_outside_their_limits_refuse_even_a_first_release()
    {
        var refused = await bench.LoadAsync(
            Text(
                "2024-01",
                i => Value(i, 0),
                i => FormattableString.Invariant($"{Value(i, 0) + 1} {Value(i, 0) + 3}")
            ),
            "2024-05-01"
        );
        Assert.That(
            refused,
            Has.Property("Status").EqualTo(ReleaseStatus.Refused).And.Property("Reason").Contains("limit")
        );
    }

    [Test]
    public async Task the_correction_of_a_wrongly_accepted_release_is_published_unaided()
    {
        await LoadThreeAsync();
        var held = await bench.LoadAsync(Text("2023-07", i => Value(i, 3)), "2024-12-01");
        var desk = new ReviewDesk(bench.Store, bench.Loader, _ => new ElsSource());
        var (accepted, _) = await desk.AcceptAsync(held.Id, "Looked right.", CancellationToken.None);
        Assert.That(accepted, Has.Property("Status").EqualTo(ReleaseStatus.Published));
        var correction = await bench.LoadAsync(Text("2024-07", i => Value(i, 3)), "2024-12-03");
        Assert.That(correction.Status, Is.EqualTo(ReleaseStatus.Published), correction.Reason);
        var restored = await bench.LoadAsync(Text("2023-07", i => Value(i, 1)), "2024-12-04");
        Assert.That(restored.Status, Is.EqualTo(ReleaseStatus.Published), restored.Reason);
    }

    [Test]
    public async Task a_held_release_of_a_file_with_several_is_accepted_alone()
    {
        await LoadThreeAsync();
        var life = SmallCatalogue.Areas.Select(area =>
            ElsText.Row(area, "2020-01-01/P3Y", "60.1", "Male healthy life expectancy", measure: "Years")
        );
        var coverage = SmallCatalogue.Areas.Select(
            (area, i) => ElsText.Row(area, "2024-07", Value(i, 2).ToString(CultureInfo.InvariantCulture))
        );
        var outcomes = await bench.LoadAllAsync(
            ElsText.File([.. life, .. coverage]),
            "2024-12-01",
            "everything.csv"
        );
        var held = outcomes.Single(o => o.Indicator == SmallCatalogue.Coverage);
        var desk = new ReviewDesk(bench.Store, bench.Loader, _ => new ElsSource());
        var (accepted, problem) = await desk.AcceptAsync(held.Id, "Asked them.", CancellationToken.None);
        Assert.Multiple(async () =>
        {
            Assert.That(held.Status, Is.EqualTo(ReleaseStatus.Held));
            Assert.That(problem, Is.Null);
            Assert.That(accepted, Has.Property("Status").EqualTo(ReleaseStatus.Published), accepted?.Reason);
            Assert.That(accepted, Has.Property("Id").EqualTo(held.Id));
            Assert.That(
                await bench.ScalarAsync<string>(
                    "select string_agg(indicator || ' ' || status, ', ' order by release_id) from published.release where published_on = '2024-12-01'"
                ),
                Is.EqualTo("gigabit-coverage published, healthy-life-expectancy published")
            );
        });
    }

    [Test]
    public async Task a_release_that_was_overtaken_can_no_longer_be_accepted_and_says_why()
    {
        await LoadThreeAsync();
        var held = await bench.LoadAsync(Text("2023-07", i => Value(i, 3)), "2024-12-01");
        await bench.LoadAsync(Text("2024-07", i => Value(i, 3)), "2024-12-03");
        var desk = new ReviewDesk(bench.Store, bench.Loader, _ => new ElsSource());
        var (outcome, problem) = await desk.AcceptAsync(held.Id, "Late.", CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.Null);
            Assert.That(problem, Does.Contain("superseded").And.Contain("2024-12-03"));
        });
    }

    [Test]
    public async Task a_flag_is_kept_with_the_release_and_holds_nothing_up()
    {
        await LoadThreeAsync();
        var corrected = await bench.LoadAsync(Text("2023-07", i => i == 3 ? 99 : Value(i, 1)), "2024-12-01");
        Assert.That(corrected.Status, Is.EqualTo(ReleaseStatus.Published), corrected.Reason);
        Assert.That(
            await bench.ScalarAsync<string>(
                $"select severity || ' ' || code from published.release_issue where release_id = {corrected.Id}"
            ),
            Is.EqualTo("flag periodGoneBack")
        );
    }
}
