using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class ProgressApiTests
{
    private const string England = "E92000001";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.ReleaseAsync(
                "claimant-count",
                "2025-07-04",
                [
                    .. Enumerable.Range(2018, 6).Select(y => new Figure(Birmingham, $"{y}", 6m + (y - 2018))),
                    .. Enumerable.Range(2018, 6).Select(y => new Figure(England, $"{y}", 5m)),
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
    public async Task A_scorecard_counts_every_mission_outcome_and_measure()
    {
        var body = await api.GetAsync($"/v1/missions/progress?area={Birmingham}");
        var tally = body.GetProperty("tally");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("missions").GetArrayLength(), Is.EqualTo(5));
            Assert.That(
                tally.GetProperty("byStatus").EnumerateObject().Sum(s => s.Value.GetInt32()),
                Is.EqualTo(tally.GetProperty("measures").GetInt32())
            );
            Assert.That(tally.GetProperty("byTrend").GetProperty("worsening").GetInt32(), Is.EqualTo(1));
            Assert.That(tally.GetProperty("withoutData").GetArrayLength(), Is.Positive);
            Assert.That(tally.GetProperty("withoutTarget").GetArrayLength(), Is.Positive);
            Assert.That(body.GetProperty("edition").GetInt32(), Is.Positive);
            Assert.That(
                body.GetProperty("headline").GetString(),
                Does.StartWith("Birmingham: figures are held for 5 of")
            );
        });
    }

    [Test]
    public async Task A_gap_in_the_catalogue_stays_visible()
    {
        var body = await api.GetAsync($"/v1/outcomes/2b/progress?area={Birmingham}");
        var outcome = body.GetProperty("missions")[0].GetProperty("outcomes")[0];
        Assert.That(outcome.GetProperty("code").GetString(), Is.EqualTo("2b"));
        Assert.That(outcome.GetProperty("reason").GetString(), Does.Contain("it is a gap"));
    }

    [Test]
    public async Task A_measure_has_its_figure_trend_and_target()
    {
        var body = await api.GetAsync($"/v1/missions/connectivity/progress?area={Birmingham}");
        var outcome = body.GetProperty("missions")
            .EnumerateArray()
            .Single()
            .GetProperty("outcomes")
            .EnumerateArray()
            .Single(o => o.GetProperty("code").GetString() == "3b");
        var measure = outcome.GetProperty("measures")[0];
        Assert.Multiple(() =>
        {
            Assert.That(measure.GetProperty("indicator").GetString(), Is.EqualTo("gigabit-coverage"));
            Assert.That(measure.GetProperty("display").GetString(), Is.EqualTo("93.3%"));
            Assert.That(measure.GetProperty("latest").GetProperty("value").GetDecimal(), Is.EqualTo(93.3m));
            Assert.That(
                measure.GetProperty("trend").GetProperty("judgement").GetString(),
                Is.EqualTo("notTestable")
            );
            Assert.That(measure.GetProperty("target").GetProperty("id").GetString(), Is.EqualTo("N02"));
            Assert.That(measure.GetProperty("targetStatus").GetString(), Is.EqualTo("behind"));
            Assert.That(measure.GetProperty("targets").GetArrayLength(), Is.EqualTo(2));
            Assert.That(
                measure.GetProperty("source").GetProperty("publisher").GetString(),
                Is.EqualTo("Ofcom")
            );
        });
    }

    [Test]
    public async Task Worse_than_england_and_getting_worse_is_a_query()
    {
        var body = await api.GetAsync(
            $"/v1/missions/progress?area={Birmingham}&benchmark={England}&filter=worseAndWorsening"
        );
        var shown = body.GetProperty("missions")
            .EnumerateArray()
            .SelectMany(m => m.GetProperty("outcomes").EnumerateArray())
            .SelectMany(o => o.GetProperty("measures").EnumerateArray())
            .Select(m => m.GetProperty("indicator").GetString());
        Assert.Multiple(() =>
        {
            Assert.That(shown, Is.EqualTo(new[] { "claimant-count" }));
            Assert.That(body.GetProperty("matches").GetInt32(), Is.EqualTo(1));
            Assert.That(
                body.GetProperty("headline").GetString(),
                Does.Contain(
                    "1 is worse than England and getting worse: Claimant count (11.0% against 5.0% in 2023)"
                )
            );
        });
    }

    [Test]
    public async Task A_filter_that_nothing_passes_says_so()
    {
        var body = await api.GetAsync($"/v1/missions/progress?area={Coventry}&filter=worsening");
        Assert.That(body.GetProperty("matches").GetInt32(), Is.Zero);
        Assert.That(body.GetProperty("reason").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task A_profile_has_every_indicator_and_groups_where_there_is_no_total()
    {
        var body = await api.GetAsync($"/v1/areas/{Birmingham}/profile?benchmark={England}");
        var measures = body.GetProperty("measures").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(measures, Has.Count.EqualTo(5));
            Assert.That(
                measures
                    .Where(m => m.GetProperty("indicator").GetString() == "healthy-life-expectancy")
                    .Select(m => m.GetProperty("breakdown").GetString()),
                Is.EqualTo(new[] { "sex:female", "sex:male" })
            );
            Assert.That(
                body.GetProperty("withoutFigures")
                    .EnumerateArray()
                    .Select(m => m.GetProperty("reason").ValueKind),
                Is.All.EqualTo(JsonValueKind.String)
            );
        });
    }

    [Test]
    public async Task A_profile_of_an_area_without_figures_says_so()
    {
        var body = await api.GetAsync("/v1/areas/E37000001/profile");
        Assert.That(body.GetProperty("measures").GetArrayLength(), Is.Zero);
        Assert.That(body.GetProperty("reason").GetString(), Does.Contain("Black Country"));
    }

    [Test]
    public async Task A_scorecard_of_a_day_is_made_of_the_figures_of_that_day()
    {
        var then = await api.GetAsync($"/v1/missions/progress?area={Birmingham}&asOf=2024-06-01");
        Assert.That(then.GetProperty("edition").GetInt32(), Is.EqualTo(2));
        Assert.That(then.GetProperty("headline").GetString(), Does.Contain("figures are held for 1 of"));
    }

    [Test]
    public async Task A_scorecard_that_the_client_holds_is_not_sent_again()
    {
        var address = new Uri($"/v1/missions/progress?area={Birmingham}", UriKind.Relative);
        using var first = await api.Client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await api.Client.SendAsync(again);
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [TestCase("/v1/missions/progress", "area", "required")]
    [TestCase("/v1/missions/progress?area=E08000025&filter=worse", "benchmark", "required")]
    [TestCase("/v1/missions/progress?area=E08000025&filter=best", "filter", "unknown")]
    [TestCase("/v1/missions/progress?area=E08000099", "area", "unknown")]
    [TestCase("/v1/areas/E08000025/profile?benchmark=London", "benchmark", "unknown")]
    public async Task A_question_that_cannot_be_answered_is_400(string address, string parameter, string code)
    {
        var problem = await api.ProblemAsync(address, HttpStatusCode.BadRequest);
        var error = problem.GetProperty("errors")[0];
        Assert.That(error.GetProperty("parameter").GetString(), Is.EqualTo(parameter));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [TestCase("/v1/missions/connectivty/progress?area=E08000025", "connectivity")]
    [TestCase("/v1/outcomes/3z/progress?area=E08000025", "3b")]
    [TestCase("/v1/areas/E08000099/profile", "E08000099")]
    public async Task What_is_not_there_is_404(string address, string words)
    {
        var problem = await api.ProblemAsync(address, HttpStatusCode.NotFound);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(words));
    }
}
