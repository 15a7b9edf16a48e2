using System.Net;
using System.Text.Json;
using Npgsql;
using RoadmapIndicators.Ingestion.Calibration;
using RoadmapIndicators.Ingestion.Store;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>What looks ahead: projections, chances, back-test, ledger and the page on methods.</summary>
public sealed class ProjectionApiTests
{
    private const string Employment = "/v1/indicators/employment-rate";
    private const string Gigabit = "/v1/indicators/gigabit-coverage";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await seed.CatalogueAsync(StoreSeed.Catalogue);
            await seed.ReleaseAsync(
                "employment-rate",
                "2024-05-01",
                [
                    .. Walk(Birmingham, 2008, 13, 60),
                    .. Walk(Coventry, 2008, 13, 70),
                    .. Walk(Kingdom, 2008, 13, 74),
                ]
            );
            await seed.ReleaseAsync("gigabit-coverage", "2024-06-01", [.. Snapshots(Birmingham)]);
            await seed.ReleaseAsync(
                "progress-8",
                "2024-06-02",
                [.. Enumerable.Range(2015, 8).Select(y => new Figure(Birmingham, $"{y}", (y - 2018) / 10m))]
            );
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    /// <summary>One story, because each part changes what the next one finds.</summary>
    [Test]
    public async Task A_calibration_is_named_counted_published_and_its_forecasts_are_scored()
    {
        await BeforeAsync();
        await CalibratedAsync();
        await TriedAsync();
        await ScoredAsync();
    }

    private async Task BeforeAsync()
    {
        var body = await api.GetAsync($"{Employment}/trend?area={Birmingham}");
        var calibration = body.GetProperty("projection").GetProperty("calibration");
        Assert.Multiple(() =>
        {
            Assert.That(calibration.GetProperty("constants").GetString(), Is.EqualTo("method defaults"));
            Assert.That(calibration.GetProperty("version").GetString(), Is.EqualTo("published-1"));
            Assert.That(calibration.GetProperty("cases").GetInt32(), Is.Zero);
            Assert.That(calibration.GetProperty("note").GetString(), Is.Not.Empty);
        });
        var page = await PageAsync();
        Assert.That(page, Does.Contain("No back-test of the figures held is stored"));
    }

    private async Task CalibratedAsync()
    {
        var address = $"{Employment}/trend?area={Birmingham}";
        var before = await TagAsync(address);
        await using (var store = WriterRole.Open(Connection()))
            await new Calibrator(store, StoreSeed.Catalogue, TimeProvider.System).RunAsync(
                CancellationToken.None
            );
        await api.RefreshAsync();
        var after = await TagAsync(address);
        var calibration = (await api.GetAsync(address)).GetProperty("projection").GetProperty("calibration");
        Assert.Multiple(() =>
        {
            Assert.That(after, Is.Not.EqualTo(before));
            // 3 areas of 13 years: 33 cases each are fewer than 200.
            Assert.That(calibration.GetProperty("constants").GetString(), Is.EqualTo("method defaults"));
            Assert.That(calibration.GetProperty("cases").GetInt32(), Is.EqualTo(99));
            Assert.That(calibration.GetProperty("coverage80").GetDouble(), Is.InRange(0, 1));
            Assert.That(calibration.GetProperty("family").GetString(), Is.EqualTo("surveyShare"));
        });
        var editions = await api.GetAsync("/v1/editions");
        Assert.That(editions.ToString(), Does.Contain("\"calibration\""));
        Assert.That(await PageAsync(), Does.Contain("By family of indicators").And.Not.Contain("<script"));
    }

    private async Task TriedAsync()
    {
        var body = await api.GetAsync($"{Employment}/backtest?area={Birmingham}");
        var origins = body.GetProperty("origins");
        Assert.Multiple(() =>
        {
            Assert.That(origins.GetArrayLength(), Is.EqualTo(8));
            Assert.That(
                origins[0].GetProperty("origin").GetProperty("period").GetProperty("code").GetString(),
                Is.EqualTo("2012")
            );
            Assert.That(origins[0].GetProperty("points").GetArrayLength(), Is.EqualTo(6));
            Assert.That(body.GetProperty("summary").GetProperty("cases").GetInt32(), Is.EqualTo(33));
            Assert.That(
                body.GetProperty("family").GetProperty("outOfSample").GetProperty("cases").GetInt32(),
                Is.EqualTo(99)
            );
            Assert.That(body.GetProperty("indicatorSummary").GetProperty("cases").GetInt32(), Is.EqualTo(99));
            Assert.That(body.GetProperty("ledger").GetProperty("forecasts").GetInt32(), Is.EqualTo(6));
            Assert.That(body.GetProperty("ledger").GetProperty("scored").GetInt32(), Is.Zero);
            Assert.That(body.GetProperty("headline").GetString(), Does.Contain("33 forecasts can be tried"));
            Assert.That(body.GetProperty("reason").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    private async Task ScoredAsync()
    {
        await api.Seed.ReleaseAsync("employment-rate", "2025-05-01", new Figure(Birmingham, "2021", 64.5m));
        await api.RefreshAsync();
        var ledger = (await api.GetAsync($"{Employment}/backtest?area={Birmingham}")).GetProperty("ledger");
        var first = ledger.GetProperty("entries")[0];
        Assert.Multiple(() =>
        {
            Assert.That(ledger.GetProperty("scored").GetInt32(), Is.EqualTo(1));
            Assert.That(first.GetProperty("period").GetProperty("code").GetString(), Is.EqualTo("2021"));
            Assert.That(first.GetProperty("actual").GetDecimal(), Is.EqualTo(64.5m));
            Assert.That(
                first.GetProperty("inside80").GetBoolean(),
                Is.EqualTo(
                    first.GetProperty("lower80").GetDouble() <= 64.5
                        && 64.5 <= first.GetProperty("upper80").GetDouble()
                )
            );
            Assert.That(
                ledger.GetProperty("entries")[1].GetProperty("actual").ValueKind,
                Is.EqualTo(JsonValueKind.Null)
            );
        });
        // As it was served before the year arrived, the ledger knew nothing.
        var then = await api.GetAsync($"{Employment}/backtest?area={Birmingham}&edition=2");
        Assert.That(then.GetProperty("ledger").GetProperty("scored").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Where_nothing_can_be_tried_the_back_test_says_why()
    {
        var score = await api.GetAsync($"/v1/indicators/progress-8/backtest?area={Birmingham}");
        var none = await api.GetAsync($"/v1/indicators/median-weekly-pay/backtest?area={Birmingham}");
        Assert.Multiple(() =>
        {
            Assert.That(score.GetProperty("reason").GetString(), Does.Contain("not projected"));
            Assert.That(score.GetProperty("origins").GetArrayLength(), Is.Zero);
            Assert.That(none.GetProperty("reason").GetString(), Is.Not.Empty);
            Assert.That(none.GetProperty("ledger").GetProperty("reason").GetString(), Is.Not.Empty);
        });
    }

    [Test]
    public async Task A_projection_has_a_value_and_nested_limits_for_each_year_ahead()
    {
        var projection = (await api.GetAsync($"{Employment}/trend?area={Coventry}")).GetProperty(
            "projection"
        );
        var points = projection.GetProperty("points");
        Assert.That(points.GetArrayLength(), Is.EqualTo(6));
        foreach (var point in points.EnumerateArray())
        {
            double[] order =
            [
                .. new[] { "lower95", "lower80", "value", "upper80", "upper95" }.Select(name =>
                    point.GetProperty(name).GetDouble()
                ),
            ];
            Assert.That(order, Is.Ordered);
        }
        Assert.That(points[0].GetProperty("period").GetProperty("code").GetString(), Is.EqualTo("2021"));
        Assert.That(projection.GetProperty("pointsUsed").GetInt32(), Is.EqualTo(11));
        Assert.That(projection.GetProperty("gate").GetProperty("level").GetDouble(), Is.EqualTo(0.1));
    }

    [TestCase("noChange")]
    [TestCase("drift")]
    [TestCase("theta")]
    [TestCase("holt")]
    [TestCase("dampedHolt")]
    public async Task Named_alternatives_project_without_calibration(string method)
    {
        var projection = (
            await api.GetAsync($"{Employment}/trend?area={Coventry}&method={method}&horizon=2")
        ).GetProperty("projection");
        Assert.That(projection.GetProperty("method").GetString(), Is.EqualTo(method));
        Assert.That(projection.GetProperty("points").GetArrayLength(), Is.EqualTo(2));
        Assert.That(projection.GetProperty("calibration").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task An_alternative_that_cannot_be_made_says_why()
    {
        var projection = (await api.GetAsync($"{Gigabit}/trend?area={Birmingham}&method=theta")).GetProperty(
            "projection"
        );
        Assert.That(
            projection.GetProperty("notProjected").GetString(),
            Does.Contain("theta").And.Contain("equally spaced")
        );
        Assert.That(projection.TryGetProperty("points", out _), Is.False);
    }

    [TestCase("&method=crystalBall", "method")]
    [TestCase("&horizon=7", "horizon")]
    [TestCase("&horizon=0", "horizon")]
    public async Task A_method_or_horizon_that_is_not_there_is_400(string query, string parameter)
    {
        var problem = await api.ProblemAsync(
            $"{Employment}/trend?area={Coventry}{query}",
            HttpStatusCode.BadRequest
        );
        Assert.That(
            problem.GetProperty("errors")[0].GetProperty("parameter").GetString(),
            Is.EqualTo(parameter)
        );
    }

    [Test]
    public async Task A_target_gap_has_chance_schemes_and_robustness()
    {
        var gaps = (await api.GetAsync($"{Gigabit}/target-gap?area={Birmingham}")).GetProperty("targetGaps");
        var open = gaps[1];
        var attainment = open.GetProperty("attainment");
        Assert.Multiple(() =>
        {
            Assert.That(open.GetProperty("target").GetProperty("by").GetInt32(), Is.EqualTo(2030));
            Assert.That(attainment.GetProperty("probability").GetDouble(), Is.InRange(0, 1));
            Assert.That(attainment.GetProperty("display").GetString(), Does.EndWith(" %"));
            Assert.That(attainment.GetProperty("interval80").GetArrayLength(), Is.EqualTo(2));
            Assert.That(attainment.GetProperty("projectedValue").GetDouble(), Is.InRange(90, 100));
            Assert.That(attainment.GetProperty("expectedPeriod").TryGetProperty("latest", out _), Is.True);
            Assert.That(
                attainment.GetProperty("calibration").GetProperty("note").GetString(),
                Does.Contain("irregular spacing")
            );
            Assert.That(
                open.GetProperty("schemes").EnumerateArray().Select(s => s.GetProperty("name").GetString()),
                Is.EqualTo(new[] { "eurostat", "open-sdg", "un", "destatis", "istat", "fingertips" })
            );
            Assert.That(open.GetProperty("robustness").GetProperty("variants").GetInt32(), Is.GreaterThan(3));
            Assert.That(open.GetProperty("headline").GetString(), Does.Contain("chance"));
        });
    }

    [Test]
    public async Task A_comparator_gap_projects_the_difference()
    {
        var gap = (await api.GetAsync($"{Employment}/target-gap?area={Birmingham}")).GetProperty(
            "targetGaps"
        )[0];
        Assert.That(
            gap.GetProperty("attainment").GetProperty("notCalculated").GetString(),
            Does.Contain("no year")
        );
        Assert.That(gap.GetProperty("schemesReason").GetString(), Does.Contain("without the target"));
    }

    [Test]
    public async Task The_page_on_methods_names_thresholds_and_needs_no_script_nor_foreign_asset()
    {
        var page = await PageAsync();
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("Theil-Sen").And.Contain("Mann-Kendall").And.Contain("9.55"));
            Assert.That(page, Does.Contain("<h1>Methods</h1>").And.Contain("<caption>"));
            Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("src=").And.Not.Contain("http://"));
        });
    }

    private string Connection() =>
        new NpgsqlConnectionStringBuilder(
            api.Services.GetService(typeof(Microsoft.Extensions.Configuration.IConfiguration))
                is Microsoft.Extensions.Configuration.IConfiguration configuration
                ? configuration[RoadmapIndicators.Api.Database.ReaderDataSource.Setting]
                : null
        ).ConnectionString;

    private async Task<string> PageAsync()
    {
        using var response = await api.Client.GetAsync(new Uri("/methods", UriKind.Relative));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string?> TagAsync(string address)
    {
        using var response = await api.Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.Headers.ETag?.Tag;
    }

    private static IEnumerable<Figure> Walk(string area, int from, int years, int start) =>
        Enumerable
            .Range(0, years)
            .Select(i => new Figure(area, $"{from + i}", start + (i * 7 % 5) / 2m + i / 4m));

    private static IEnumerable<Figure> Snapshots(string area)
    {
        string[] periods =
        [
            "2021-05",
            "2022-01",
            "2022-09",
            "2023-01",
            "2023-05",
            "2023-09",
            "2024-01",
            "2024-09",
            "2025-01",
        ];
        return periods.Select((p, i) => new Figure(area, p, 85m + i * 1.3m - i * i * 0.05m));
    }
}
