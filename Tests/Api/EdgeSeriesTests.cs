using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Series at the edge of what can be answered: each gets a reasoned answer through trend and target gap.</summary>
public sealed class EdgeSeriesTests
{
    private const string Slug = "employment-rate";
    private const string Score = "progress-8";

    private static readonly Dictionary<string, decimal?[]> Series = new()
    {
        ["E08000026"] = [61m],
        ["E08000027"] = [61m, 62m],
        ["E08000028"] = [61m, 62m, 63m],
        ["E08000029"] = [70m, 70m, 70m, 70m, 70m, 70m],
        ["E08000030"] = [null, null, null],
        ["E08000031"] = [60m, 61m, null, 62m, 63m, 64m, 65m],
        ["E08000003"] = [0m, 0m, 0m, 0m, 0m, 0m],
        ["E08000004"] = [100m, 100m, 100m, 100m, 100m, 100m],
        ["E08000005"] = [0m, 2m, 3m, 5m, 8m, 9m],
        ["E08000006"] = [80m, 81m, 79m, 82m, 83m, 84m],
    };

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await seed.CatalogueAsync(StoreSeed.Catalogue);
            await seed.ReleaseAsync(
                Slug,
                "2024-05-01",
                [
                    .. Series.SelectMany(s =>
                        s.Value.Select(
                            (v, i) =>
                                new Figure(
                                    s.Key,
                                    $"{2015 + i}",
                                    v,
                                    Status: v is null ? "confidential" : "normal"
                                )
                        )
                    ),
                    .. Enumerable
                        .Range(0, 10)
                        .Select(i => new Figure(
                            Birmingham,
                            $"{2010 + i}",
                            i < 5 ? 20m + i : 60m + i,
                            Status: i == 5 ? "break" : "normal"
                        )),
                ]
            );
            await seed.ReleaseAsync(
                Score,
                "2024-05-02",
                [
                    .. Enumerable
                        .Range(0, 6)
                        .Select(i => new Figure(Birmingham, $"{2016 + i}", -0.5m + i * 0.05m)),
                ]
            );
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase("E08000001", "notTestable", "noData", TestName = "No point at all")]
    [TestCase("E08000026", "notTestable", "tooFewPoints", TestName = "One point")]
    [TestCase("E08000027", "notTestable", "tooFewPoints", TestName = "Two points")]
    [TestCase("E08000028", "notTestable", "tooFewPoints", TestName = "Three points")]
    [TestCase("E08000029", "noClearTrend", null, TestName = "All equal")]
    [TestCase("E08000030", "notTestable", "noData", TestName = "All missing")]
    [TestCase("E08000031", "increasing", null, TestName = "A gap")]
    [TestCase("E08000003", "noClearTrend", null, TestName = "At 0")]
    [TestCase("E08000004", "noClearTrend", null, TestName = "At 100")]
    [TestCase("E08000005", "increasing", null, TestName = "Zero baseline")]
    [TestCase("E08000025", "increasing", null, TestName = "After a break")]
    public async Task The_trend_has_a_direction_or_a_reason(string area, string direction, string? reason)
    {
        var body = await api.GetAsync($"/v1/indicators/{Slug}/trend?area={area}");
        var trend = body.GetProperty("trend");
        Assert.Multiple(() =>
        {
            Assert.That(trend.GetProperty("direction").GetString(), Is.EqualTo(direction));
            Assert.That(trend.GetProperty("reason").GetString(), Is.EqualTo(reason));
            Assert.That(body.GetProperty("headline").GetString(), Does.EndWith("."));
        });
    }

    [TestCase("E08000001", "No figure")]
    [TestCase("E08000026", "can be used: 1")]
    [TestCase("E08000027", "can be used: 2")]
    [TestCase("E08000028", "can be used: 3")]
    [TestCase("E08000030", "No figure")]
    [TestCase("E08000031", "not equally spaced")]
    public async Task What_cannot_be_projected_says_why(string area, string reason)
    {
        var trend = await api.GetAsync($"/v1/indicators/{Slug}/trend?area={area}");
        Assert.That(
            trend.GetProperty("projection").GetProperty("notProjected").GetString(),
            Does.Contain(reason)
        );
    }

    [TestCase("E08000029", 70)]
    [TestCase("E08000003", 0)]
    [TestCase("E08000004", 100)]
    public async Task A_series_that_never_changed_stays_and_has_no_limits(string area, double value)
    {
        var point = (await api.GetAsync($"/v1/indicators/{Slug}/trend?area={area}"))
            .GetProperty("projection")
            .GetProperty("points")[0];
        Assert.That(point.GetProperty("value").GetDouble(), Is.EqualTo(value));
        Assert.That(point.GetProperty("lower80").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(point.GetProperty("upper95").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("E08000001", "target=80&by=2030", "noData", "figure")]
    [TestCase("E08000026", "target=80&by=2030", "behind", "Fewer than 3")]
    [TestCase("E08000027", "target=80&by=2030", "behind", "Fewer than 3")]
    [TestCase("E08000030", "target=80&by=2030", "noData", "none has a value")]
    [TestCase("E08000029", "target=80&by=2024", "wellBehind", null)]
    [TestCase("E08000004", "target=100&by=2024", "met", null)]
    [TestCase("E08000003", "target=10&by=2024", "wellBehind", null)]
    [TestCase("E08000006", "target=80&by=2024", "met", null, Description = "Target equal to baseline")]
    [TestCase("E08000006", "target=90&by=2018", "missed", "2018", Description = "Target year passed")]
    [TestCase("E08000006", "target=90", "behind", "no year")]
    public async Task The_target_gap_has_a_status_and_says_what_it_cannot_say(
        string area,
        string query,
        string status,
        string? reason
    )
    {
        var body = await api.GetAsync($"/v1/indicators/{Slug}/target-gap?area={area}&{query}");
        var gap = body.GetProperty("targetGaps")[0];
        Assert.Multiple(() =>
        {
            Assert.That(gap.GetProperty("status").GetString(), Is.EqualTo(status));
            Assert.That(gap.GetProperty("headline").GetString(), Is.Not.Empty);
            var attainment = gap.GetProperty("attainment");
            Assert.That(
                attainment.TryGetProperty("notCalculated", out _)
                    || attainment.TryGetProperty("probability", out _),
                Is.True
            );
            if (reason is not null)
                Assert.That(gap.GetProperty("reason").GetString(), Does.Contain(reason));
        });
    }

    [Test]
    public async Task A_baseline_that_met_the_target_leaves_no_journey()
    {
        var gap = (
            await api.GetAsync($"/v1/indicators/{Slug}/target-gap?area=E08000006&target=80&by=2024")
        ).GetProperty("targetGaps")[0];
        Assert.That(gap.GetProperty("shareOfJourney").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(
            gap.GetProperty("attainment").GetProperty("probability").GetDouble(),
            Is.GreaterThan(0.5)
        );
    }

    [Test]
    public async Task A_past_year_unmet_has_no_chance()
    {
        var gap = (
            await api.GetAsync($"/v1/indicators/{Slug}/target-gap?area=E08000006&target=90&by=2018")
        ).GetProperty("targetGaps")[0];
        Assert.That(
            gap.GetProperty("attainment").GetProperty("notCalculated").GetString(),
            Does.Contain("does not meet it")
        );
        Assert.That(gap.GetProperty("robustness").TryGetProperty("notCalculated", out _), Is.True);
    }

    [Test]
    public async Task A_zero_baseline_has_no_growth_rate_and_the_scheme_says_so()
    {
        var schemes = (
            await api.GetAsync($"/v1/indicators/{Slug}/target-gap?area=E08000005&target=20&by=2024")
        )
            .GetProperty("targetGaps")[0]
            .GetProperty("schemes");
        var eurostat = schemes[0];
        Assert.That(eurostat.GetProperty("category").GetString(), Is.EqualTo("calculationNotPossible"));
        Assert.That(eurostat.GetProperty("reason").GetString(), Does.Contain("zero or negative"));
    }

    [Test]
    public async Task Negative_scores_are_judged_and_not_projected()
    {
        var trend = await api.GetAsync($"/v1/indicators/{Score}/trend?area={Birmingham}");
        var gap = (
            await api.GetAsync($"/v1/indicators/{Score}/target-gap?area={Birmingham}&target=0&by=2028")
        ).GetProperty("targetGaps")[0];
        Assert.Multiple(() =>
        {
            Assert.That(
                trend.GetProperty("trend").GetProperty("direction").GetString(),
                Is.EqualTo("increasing")
            );
            Assert.That(
                trend.GetProperty("change").GetProperty("percent").ValueKind,
                Is.EqualTo(JsonValueKind.Null)
            );
            Assert.That(
                trend.GetProperty("projection").GetProperty("notProjected").GetString(),
                Does.Contain("not projected")
            );
            Assert.That(gap.GetProperty("status").GetString(), Is.EqualTo("onPace"));
            Assert.That(gap.GetProperty("attainment").TryGetProperty("notCalculated", out _), Is.True);
        });
    }

    [Test]
    public async Task A_break_leaves_two_segments_and_the_analysis_uses_the_last()
    {
        var body = await api.GetAsync($"/v1/indicators/{Slug}/trend?area={Birmingham}");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("segments").GetArrayLength(), Is.EqualTo(2));
            Assert.That(
                body.GetProperty("trend").GetProperty("test").GetProperty("n").GetInt32(),
                Is.EqualTo(5)
            );
            Assert.That(
                body.GetProperty("remarks").EnumerateArray().Select(r => r.GetString()),
                Has.Some.Contain("series breaks")
            );
            Assert.That(body.GetProperty("projection").GetProperty("pointsUsed").GetInt32(), Is.EqualTo(5));
        });
    }
}
