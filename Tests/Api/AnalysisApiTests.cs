using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class AnalysisApiTests
{
    private const string Trend = "/v1/indicators/employment-rate/trend";
    private const string Gap = "/v1/indicators/gigabit-coverage/target-gap";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.ReleaseAsync(
                "employment-rate",
                "2025-07-01",
                [
                    .. Enumerable
                        .Range(2015, 6)
                        .Select(y => new Figure(
                            Birmingham,
                            $"{y}",
                            55m + (y - 2015),
                            Lower: 50m,
                            Upper: 70m
                        )),
                    .. Enumerable
                        .Range(2015, 9)
                        .Select(y => new Figure(Region, $"{y}", 65m + (y - 2015) * 0.5m)),
                    .. Enumerable.Range(2015, 8).Select(y => new Figure(Kingdom, $"{y}", 75m)),
                ]
            );
            await seed.ReleaseAsync(
                "healthy-life-expectancy",
                "2025-08-01",
                new Figure(Birmingham, "2020-01/P3Y", 58.1m, "sex:female"),
                new Figure(Birmingham, "2020-01/P3Y", 57.2m, "sex:male")
            );
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task A_trend_has_series_segments_slope_test_change_and_headline()
    {
        var body = await api.GetAsync($"{Trend}?area={Birmingham}");
        var trend = body.GetProperty("trend");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("indicator").GetString(), Is.EqualTo("employment-rate"));
            Assert.That(body.GetProperty("area").GetProperty("name").GetString(), Is.EqualTo("Birmingham"));
            Assert.That(body.GetProperty("edition").GetInt32(), Is.EqualTo(5));
            Assert.That(body.GetProperty("methodVersion").GetString(), Is.Not.Empty);
            Assert.That(body.GetProperty("observations").GetArrayLength(), Is.EqualTo(9));
            Assert.That(
                body.GetProperty("observations")[0].GetProperty("lower").GetDecimal(),
                Is.EqualTo(50m)
            );
            Assert.That(body.GetProperty("observations")[8].GetProperty("release").GetInt64(), Is.EqualTo(3));
            Assert.That(body.GetProperty("segments").GetArrayLength(), Is.EqualTo(1));
            Assert.That(trend.GetProperty("direction").GetString(), Is.EqualTo("increasing"));
            Assert.That(trend.GetProperty("judgement").GetString(), Is.EqualTo("improving"));
            Assert.That(trend.GetProperty("slopePerYear").GetDouble(), Is.EqualTo(1).Within(1e-9));
            Assert.That(trend.GetProperty("slopeInterval").GetArrayLength(), Is.EqualTo(2));
            Assert.That(trend.GetProperty("method").GetString(), Is.EqualTo("theil-sen"));
            Assert.That(
                trend.GetProperty("test").GetProperty("name").GetString(),
                Is.EqualTo("mann-kendall-exact")
            );
            Assert.That(trend.GetProperty("test").GetProperty("n").GetInt32(), Is.EqualTo(9));
            Assert.That(trend.GetProperty("reason").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(body.GetProperty("change").GetProperty("absolute").GetDecimal(), Is.EqualTo(8m));
            Assert.That(body.GetProperty("headline").GetString(), Does.Contain("Birmingham"));
        });
    }

    [Test]
    public async Task Several_areas_give_results_in_the_order_asked_for()
    {
        var body = await api.GetAsync($"{Trend}?area={Region},{Birmingham},{Wolverhampton}");
        var results = body.GetProperty("results");
        Assert.Multiple(() =>
        {
            Assert.That(
                results.EnumerateArray().Select(r => r.GetProperty("area").GetProperty("code").GetString()),
                Is.EqualTo(new[] { Region, Birmingham, Wolverhampton })
            );
            Assert.That(results[2].GetProperty("reason").GetString(), Does.Contain("Wolverhampton"));
        });
    }

    [Test]
    public async Task Where_only_groups_are_published_the_reason_names_them()
    {
        const string expectancy = "/v1/indicators/healthy-life-expectancy/trend?area=E08000025";
        var total = await api.GetAsync(expectancy);
        var women = await api.GetAsync(expectancy + "&breakdown=sex:female");
        Assert.That(
            total.GetProperty("reason").GetString(),
            Does.Contain("sex:female").And.Contain("sex:male")
        );
        Assert.That(women.GetProperty("observations").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_target_gap_names_every_target_with_its_scope_source_and_match()
    {
        var body = await api.GetAsync($"{Gap}?area={Region}");
        var gaps = body.GetProperty("targetGaps");
        Assert.That(gaps.GetArrayLength(), Is.EqualTo(2));
        var (first, second) = (gaps[0], gaps[1]);
        Assert.Multiple(() =>
        {
            var target = first.GetProperty("target");
            Assert.That(target.GetProperty("value").GetDecimal(), Is.EqualTo(85));
            Assert.That(target.GetProperty("by").GetInt32(), Is.EqualTo(2025));
            Assert.That(target.GetProperty("appliesTo").GetProperty("code").GetString(), Is.EqualTo(Kingdom));
            Assert.That(
                target.GetProperty("appliesTo").GetProperty("relation").GetString(),
                Is.EqualTo("partOf")
            );
            Assert.That(target.GetProperty("definitionMatch").GetString(), Is.EqualTo("exact"));
            Assert.That(target.GetProperty("source").GetProperty("title").GetString(), Is.Not.Empty);
            Assert.That(first.GetProperty("status").GetString(), Is.EqualTo("met"));
            Assert.That(first.GetProperty("metOn").GetProperty("code").GetString(), Is.EqualTo("2024-01"));
            Assert.That(second.GetProperty("target").GetProperty("value").GetDecimal(), Is.EqualTo(99));
            Assert.That(
                first.GetProperty("attainment").GetProperty("notCalculated").GetString(),
                Is.Not.Empty
            );
            Assert.That(first.GetProperty("headline").GetString(), Does.Contain("United Kingdom"));
        });
    }

    [Test]
    public async Task A_comparator_gap_is_answered_from_the_comparators_value_for_the_same_period()
    {
        var body = await api.GetAsync($"/v1/indicators/employment-rate/target-gap?area={Region}");
        var gap = body.GetProperty("targetGaps")[0];
        var comparator = gap.GetProperty("target").GetProperty("comparator");
        Assert.Multiple(() =>
        {
            Assert.That(
                gap.GetProperty("target").GetProperty("kind").GetString(),
                Is.EqualTo("comparatorGap")
            );
            Assert.That(
                gap.GetProperty("target").GetProperty("definitionMatch").GetString(),
                Is.EqualTo("proxy")
            );
            Assert.That(comparator.GetProperty("code").GetString(), Is.EqualTo(Kingdom));
            Assert.That(comparator.GetProperty("period").GetProperty("code").GetString(), Is.EqualTo("2022"));
            Assert.That(comparator.GetProperty("value").GetDecimal(), Is.EqualTo(75m));
            Assert.That(
                gap.GetProperty("latest").GetProperty("period").GetProperty("code").GetString(),
                Is.EqualTo("2022")
            );
            Assert.That(gap.GetProperty("gap").GetProperty("toClose").GetDecimal(), Is.EqualTo(6.5m));
            Assert.That(gap.GetProperty("headline").GetString(), Does.Contain("three LEPs"));
        });
    }

    [Test]
    public async Task Without_a_target_the_answer_says_so_with_200()
    {
        var body = await api.GetAsync($"/v1/indicators/median-weekly-pay/target-gap?area={Region}");
        var only = body.GetProperty("targetGaps")[0];
        Assert.Multiple(() =>
        {
            Assert.That(only.GetProperty("target").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(only.GetProperty("status").GetString(), Is.EqualTo("noTarget"));
            Assert.That(body.GetProperty("reason").GetString(), Is.Not.Empty);
        });
    }

    [Test]
    public async Task A_supposed_target_takes_the_place_of_the_published_ones()
    {
        var body = await api.GetAsync(
            $"/v1/indicators/employment-rate/target-gap?area={Region}&target=74&by=2033"
        );
        var only = body.GetProperty("targetGaps").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(only.GetProperty("target").GetProperty("kind").GetString(), Is.EqualTo("whatIf"));
            Assert.That(only.GetProperty("gap").GetProperty("absolute").GetDecimal(), Is.EqualTo(5m));
            Assert.That(
                only.GetProperty("required").GetProperty("changePerYear").GetDouble(),
                Is.EqualTo(0.5).Within(1e-9)
            );
            Assert.That(only.GetProperty("pace").GetProperty("status").GetString(), Is.EqualTo("onPace"));
            Assert.That(only.GetProperty("status").GetString(), Is.EqualTo("onPace"));
        });
    }

    [TestCase("", "area", "required")]
    [TestCase("?area=E08000025&target=many", "target", "malformed")]
    [TestCase("?area=E08000025&target=1,5", "target", "malformed")]
    [TestCase("?area=E08000025&target=120", "target", "outOfRange")]
    [TestCase("?area=E08000025&by=2030", "target", "required")]
    [TestCase("?area=E08000025&target=90&by=20300", "by", "overLimit")]
    [TestCase("?area=E08000025&target=90&by=soon", "by", "malformed")]
    public async Task A_question_that_cannot_be_answered_is_400(string query, string parameter, string code)
    {
        var problem = await api.ProblemAsync(Gap + query, HttpStatusCode.BadRequest);
        var error = problem.GetProperty("errors")[0];
        Assert.That(error.GetProperty("parameter").GetString(), Is.EqualTo(parameter));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [Test]
    public async Task The_start_page_shows_five_live_answers_and_needs_no_script()
    {
        using var response = await api.Client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
            Assert.That(page.Split("<li><p>"), Has.Length.EqualTo(6));
            Assert.That(page, Does.Contain("/v1/indicators/gigabit-coverage/target-gap?area=E47000007"));
            Assert.That(page, Does.Not.Contain("<script"));
        });
    }
}
