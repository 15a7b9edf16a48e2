using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.ComparisonSamples;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Areas beside a benchmark, and what every answer on several areas refuses.</summary>
public sealed class ComparisonApiTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(ComparableAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task A_comparison_has_difference_interval_test_and_judgement()
    {
        var body = await api.GetAsync($"{Employment}/comparison?area={Birmingham}&benchmark={England}");
        Assert.Multiple(() =>
        {
            Assert.That(
                body.GetProperty("difference").GetProperty("absolute").GetDecimal(),
                Is.EqualTo(-12m)
            );
            Assert.That(body.GetProperty("interval")[1].GetDouble(), Is.LessThan(-10));
            Assert.That(body.GetProperty("test").GetProperty("name").GetString(), Is.EqualTo("zTest"));
            Assert.That(body.GetProperty("judgement").GetString(), Is.EqualTo("worse"));
            Assert.That(body.GetProperty("judgement998").GetString(), Is.EqualTo("worse"));
            Assert.That(body.GetProperty("overlap").GetString(), Is.EqualTo("partOfBenchmark"));
            Assert.That(body.GetProperty("explanation").GetString(), Does.Contain("both sides"));
            Assert.That(body.GetProperty("reason").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(body.GetProperty("edition").GetInt32(), Is.Positive);
            Assert.That(body.GetProperty("methodVersion").GetString(), Is.Not.Empty);
            Assert.That(
                body.GetProperty("source").GetProperty("publisher").GetString(),
                Is.EqualTo("Office for National Statistics")
            );
            Assert.That(
                body.GetProperty("benchmarkFigure").GetProperty("value").GetDecimal(),
                Is.EqualTo(75m)
            );
        });
    }

    [Test]
    public async Task Several_areas_are_several_results_that_count_their_tests_together()
    {
        var results = (
            await api.GetAsync(
                $"{Employment}/comparison?area={Birmingham},{Leeds},{Coventry}&benchmark={England}"
            )
        ).GetProperty("results");
        var missing = results[2];
        Assert.Multiple(() =>
        {
            Assert.That(
                results[0].GetProperty("multipleComparisons").GetProperty("tested").GetInt32(),
                Is.EqualTo(2)
            );
            Assert.That(
                results[0].GetProperty("multipleComparisons").GetProperty("expectedFalseAt95").GetDouble(),
                Is.EqualTo(0.1)
            );
            Assert.That(missing.GetProperty("judgement").GetString(), Is.EqualTo("notCompared"));
            Assert.That(missing.GetProperty("reason").GetString(), Is.EqualTo("noData"));
        });
    }

    [Test]
    public async Task An_area_is_taken_out_of_its_country_where_counts_are_held()
    {
        var body = await api.GetAsync($"{Census}/comparison?area={Birmingham}&benchmark={England}");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("overlap").GetString(), Is.EqualTo("removedFromBenchmark"));
            Assert.That(
                body.GetProperty("benchmark").GetProperty("value").GetDouble(),
                Is.EqualTo(100 * 1700.0 / 19000).Within(1e-9)
            );
            Assert.That(body.GetProperty("test").GetProperty("name").GetString(), Is.EqualTo("newcombe"));
            Assert.That(body.GetProperty("judgement").GetString(), Is.EqualTo("worse"));
        });
    }

    [Test]
    public async Task Coverage_is_compared_without_a_test()
    {
        var body = await api.GetAsync(
            $"{Gigabit}/comparison?area={Birmingham}&benchmark={Region}&period=2024-01"
        );
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("judgement").GetString(), Is.EqualTo("notCompared"));
            Assert.That(body.GetProperty("reason").GetString(), Is.EqualTo("noSamplingError"));
            Assert.That(body.GetProperty("standing").GetString(), Is.EqualTo("behind"));
            Assert.That(
                body.GetProperty("difference").GetProperty("absolute").GetDecimal(),
                Is.EqualTo(-1.15m)
            );
        });
    }

    [Test]
    public async Task A_target_is_a_benchmark_by_name_or_by_id()
    {
        var body = await api.GetAsync($"{Gigabit}/comparison?area={Birmingham}&benchmark=target");
        var named = await api.GetAsync($"{Gigabit}/comparison?area={Birmingham}&benchmark=N01");
        var none = await api.GetAsync(
            $"/v1/indicators/median-weekly-pay/comparison?area={Birmingham}&benchmark=target"
        );
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("benchmark").GetProperty("value").GetDecimal(), Is.EqualTo(99m));
            Assert.That(named.GetProperty("benchmark").GetProperty("value").GetDecimal(), Is.EqualTo(85m));
            Assert.That(named.GetProperty("standing").GetString(), Is.EqualTo("ahead"));
            Assert.That(none.GetProperty("reason").GetString(), Is.EqualTo("noTarget"));
        });
    }

    [Test]
    public async Task Neighbours_are_those_most_like_the_area_and_say_how_they_were_chosen()
    {
        var body = await api.GetAsync($"{Employment}/comparison?area={Birmingham}&benchmark=neighbours");
        var near = body.GetProperty("neighbourhood");
        Assert.Multiple(() =>
        {
            Assert.That(near.GetProperty("definition").GetString(), Does.Contain("this project's own"));
            Assert.That(
                near.GetProperty("neighbours")[0].GetProperty("area").GetProperty("code").GetString(),
                Is.EqualTo(Leeds)
            );
            Assert.That(near.GetProperty("position").GetProperty("rank").GetInt32(), Is.EqualTo(2));
            Assert.That(near.GetProperty("position").GetProperty("of").GetInt32(), Is.EqualTo(2));
            Assert.That(
                near.GetProperty("neighbours")[0].GetProperty("judgement").GetString(),
                Is.EqualTo("similar")
            );
            Assert.That(
                near.GetProperty("features")
                    .EnumerateArray()
                    .Select(f => f.GetProperty("indicator").GetString()),
                Is.EqualTo(new[] { "claimant-count" })
            );
        });
    }

    [Test]
    public async Task Neighbours_that_cannot_be_told_say_so()
    {
        var body = await api.GetAsync($"{Employment}/comparison?area={Region}&benchmark=neighbours");
        Assert.That(body.GetProperty("reason").GetString(), Is.EqualTo("noData"));
        Assert.That(body.GetProperty("explanation").GetString(), Is.Not.Empty);
    }

    [TestCase("/comparison?area=E08000025", "benchmark", "required")]
    [TestCase("/comparison?benchmark=E92000001", "area", "required")]
    [TestCase("/comparison?area=E08000025&benchmark=neighbors", "benchmark", "unknown")]
    [TestCase("/comparison?area=E08000025&benchmark=E92000009", "benchmark", "unknown")]
    [TestCase("/comparison?area=E08000025&benchmark=E92000001&period=2019..2021", "period", "malformed")]
    [TestCase("/comparison?area=E08000025&benchmark=E92000001&period=soon", "period", "malformed")]
    [TestCase("/ranking", "areaType", "required")]
    [TestCase("/ranking?areaType=city", "areaType", "unknown")]
    [TestCase("/ranking?areaType=region&quantiles=1", "quantiles", "outOfRange")]
    [TestCase("/ranking?areaType=region&within=E4700000", "within", "unknown")]
    [TestCase("/inequality", "area", "required")]
    [TestCase("/inequality?area=E08000025&breakdown=sex", "breakdown", "malformed")]
    [TestCase("/aggregate", "areas", "required")]
    [TestCase("/aggregate?areas=E08000025&area=E37000001", "areas", "conflict")]
    [TestCase("/aggregate?areas=E08000025,E08000025", "areas", "conflict")]
    [TestCase("/aggregate?areas=E08000025,E47000007", "areas", "conflict")]
    [TestCase("/aggregate?areas=E37000006,E08000026", "areas", "conflict")]
    [TestCase("/aggregate?area=E37000099", "area", "unknown")]
    public async Task A_question_that_cannot_be_answered_is_400(string query, string parameter, string code)
    {
        var problem = await api.ProblemAsync(Employment + query, HttpStatusCode.BadRequest);
        var error = problem.GetProperty("errors")[0];
        Assert.That(error.GetProperty("parameter").GetString(), Is.EqualTo(parameter));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [TestCase("comparison?area=E08000025&benchmark=target")]
    [TestCase("ranking?areaType=region")]
    [TestCase("inequality?area=E08000025")]
    [TestCase("aggregate?area=E37000001")]
    public async Task An_indicator_that_is_not_known_is_404(string rest)
    {
        var problem = await api.ProblemAsync(
            $"/v1/indicators/gigabit-coverag/{rest}",
            HttpStatusCode.NotFound
        );
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("gigabit-coverage"));
    }

    [TestCase("comparison?area=E08000025&benchmark=E92000001")]
    [TestCase("comparison?area=E08000025&benchmark=neighbours")]
    [TestCase("comparison?area=E08000025&benchmark=target")]
    [TestCase("ranking?areaType=region")]
    [TestCase("inequality?area=E08000025")]
    [TestCase("aggregate?area=E37000001")]
    public async Task Without_figures_every_answer_gives_the_reason(string rest)
    {
        var body = await api.GetAsync($"/v1/indicators/enterprise-births/{rest}");
        Assert.That(body.GetProperty("reason").GetString(), Is.Not.Empty);
        Assert.That(body.GetProperty("headline").GetString(), Is.Not.Empty);
        Assert.That(body.GetProperty("edition").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }
}
