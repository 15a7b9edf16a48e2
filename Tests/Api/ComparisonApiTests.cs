using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class ComparisonApiTests
{
    private const string Leeds = "E08000035";
    private const string England = "E92000001";
    private const string Lep = "E37000001";
    private const string Employment = "/v1/indicators/employment-rate";
    private const string Gigabit = "/v1/indicators/gigabit-coverage";
    private const string Census = "/v1/indicators/census-no-qualifications";
    private const string Enterprises = "/v1/indicators/active-enterprises";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.ReleaseAsync(
                "employment-rate",
                "2025-07-01",
                new Figure(England, "2023", 75m, Lower: 74.8m, Upper: 75.2m),
                new Figure(Leeds, "2023", 64m, Lower: 62m, Upper: 66m),
                new Figure(Coventry, "2023", null, Status: "notAvailable")
            );
            await seed.ReleaseAsync(
                "census-no-qualifications",
                "2025-07-02",
                Share(Birmingham, "total", 300, 1000),
                Share(Coventry, "total", 100, 1000),
                Share(England, "total", 2000, 20000),
                Share(Birmingham, "ethnicity:asian", 50, 100),
                Share(Birmingham, "ethnicity:white", 250, 900)
            );
            await seed.ReleaseAsync(
                "active-enterprises",
                "2025-07-03",
                [
                    .. new[] { "E08000027", "E08000028", "E08000030", "E08000031" }.Select(
                        (a, i) => new Figure(a, "2023", 100m + i)
                    ),
                    new Figure("E08000027", "2024", 110m),
                ]
            );
            await seed.ReleaseAsync(
                "claimant-count",
                "2025-07-04",
                [
                    .. new[] { (Birmingham, 8m), (Coventry, 4m), (Leeds, 7.5m), (Dudley, 5m) }.SelectMany(a =>
                        Enumerable
                            .Range(2018, 6)
                            .Select(y => new Figure(a.Item1, $"{y}", a.Item2 + (y - 2018)))
                    ),
                    .. Enumerable.Range(2018, 6).Select(y => new Figure(England, $"{y}", 5m)),
                ]
            );
            await seed.ReleaseAsync(
                "healthy-life-expectancy",
                "2025-08-01",
                new Figure(Region, "2020-01/P3Y", 58.1m, "sex:female", 57m, 59.2m),
                new Figure(Region, "2020-01/P3Y", 57.2m, "sex:male", 56m, 58.4m)
            );
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    private static Figure Share(string area, string breakdown, decimal count, decimal of) =>
        new(area, "2021-03-21", 100m * count / of, breakdown, Numerator: count, Denominator: of);

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

    [Test]
    public async Task A_ranking_has_places_and_those_left_out()
    {
        var body = await api.GetAsync(
            $"{Employment}/ranking?areaType=localAuthority&within={Region}&quantiles=2"
        );
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("period").GetProperty("code").GetString(), Is.EqualTo("2023"));
            Assert.That(body.GetProperty("total").GetInt32(), Is.EqualTo(1));
            Assert.That(body.GetProperty("quantilesReason").GetString(), Is.Not.Empty);
            Assert.That(body.GetProperty("leftOut").GetArrayLength(), Is.EqualTo(6));
            Assert.That(
                body.GetProperty("leftOut")[0].GetProperty("status").GetString(),
                Is.EqualTo("notAvailable")
            );
        });
    }

    [Test]
    public async Task A_ranking_is_cut_into_pages()
    {
        const string Question = "/v1/indicators/claimant-count/ranking?areaType=localAuthority&limit=3";
        var first = await api.GetAsync(Question);
        var second = await api.GetAsync($"{Question}&cursor={first.GetProperty("nextCursor").GetString()}");
        Assert.Multiple(() =>
        {
            Assert.That(first.GetProperty("order").GetString(), Is.EqualTo("lowestFirst"));
            Assert.That(
                first.GetProperty("ranking")[0].GetProperty("area").GetProperty("code").GetString(),
                Is.EqualTo(Coventry)
            );
            Assert.That(second.GetProperty("ranking")[0].GetProperty("rank").GetInt32(), Is.EqualTo(4));
            Assert.That(second.GetProperty("nextCursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task A_period_that_is_not_held_ranks_nothing_and_says_why()
    {
        var body = await api.GetAsync($"{Employment}/ranking?areaType=localAuthority&period=1999");
        Assert.That(body.GetProperty("total").GetInt32(), Is.Zero);
        Assert.That(body.GetProperty("reason").GetString(), Does.Contain("1999"));
    }

    [Test]
    public async Task Gaps_between_groups_and_areas_have_intervals_and_say_what_is_missing()
    {
        var body = await api.GetAsync($"{Census}/inequality?area={Birmingham}");
        var gap = body.GetProperty("groups").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(gap.GetProperty("between").GetString(), Is.EqualTo("ethnicity"));
            Assert.That(gap.GetProperty("highest").GetString(), Is.EqualTo("ethnicity:asian"));
            Assert.That(gap.GetProperty("test").GetProperty("name").GetString(), Is.EqualTo("newcombe"));
            Assert.That(gap.GetProperty("ratioInterval").GetArrayLength(), Is.EqualTo(2));
            Assert.That(
                gap.GetProperty("dispersion").GetProperty("weightedMean").GetDouble(),
                Is.EqualTo(30).Within(1e-9)
            );
            Assert.That(
                body.GetProperty("deprivation").GetProperty("reason").GetString(),
                Is.EqualTo("noDeprivationRanks")
            );
            Assert.That(body.GetProperty("areasReason").GetString(), Does.Contain("no authorities inside"));
        });
    }

    [Test]
    public async Task Men_and_women_are_compared_by_their_limits()
    {
        var body = await api.GetAsync($"/v1/indicators/healthy-life-expectancy/inequality?area={Region}");
        var gap = body.GetProperty("groups").EnumerateArray().Single();
        Assert.That(gap.GetProperty("test").GetProperty("name").GetString(), Is.EqualTo("zTest"));
        Assert.That(gap.GetProperty("difference").GetProperty("absolute").GetDecimal(), Is.EqualTo(0.9m));
        Assert.That(
            body.GetProperty("headline").GetString(),
            Does.Contain("within what chance would explain")
        );
    }

    [Test]
    public async Task Member_areas_have_the_widest_gap_of_them()
    {
        var body = await api.GetAsync($"/v1/indicators/claimant-count/inequality?area={Region}");
        var gap = body.GetProperty("areas");
        Assert.Multiple(() =>
        {
            Assert.That(gap.GetProperty("highest").GetString(), Is.EqualTo(Birmingham));
            Assert.That(gap.GetProperty("lowest").GetString(), Is.EqualTo(Coventry));
            Assert.That(gap.GetProperty("members").GetArrayLength(), Is.EqualTo(7));
            Assert.That(gap.GetProperty("dispersionReason").GetString(), Is.EqualTo("denominatorRequired"));
            Assert.That(
                gap.GetProperty("history").GetProperty("direction").GetString(),
                Is.EqualTo("noClearTrend")
            );
        });
    }

    [Test]
    public async Task Counts_of_a_partnership_add_and_its_memberships_are_noted()
    {
        var body = await api.GetAsync($"{Enterprises}/aggregate?area={Lep}");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("status").GetString(), Is.EqualTo("ok"));
            Assert.That(body.GetProperty("value").GetDouble(), Is.EqualTo(406));
            Assert.That(body.GetProperty("period").GetProperty("code").GetString(), Is.EqualTo("2023"));
            Assert.That(body.GetProperty("parts").GetArrayLength(), Is.EqualTo(4));
            Assert.That(body.GetProperty("notes")[0].GetString(), Does.Contain("General knowledge"));
        });
    }

    [Test]
    public async Task A_missing_part_is_named_and_a_count_is_withheld()
    {
        var body = await api.GetAsync($"{Enterprises}/aggregate?area={Lep}&period=2024");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("status").GetString(), Is.EqualTo("partial"));
            Assert.That(body.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(body.GetProperty("valueOfAvailable").GetDouble(), Is.EqualTo(110));
            Assert.That(body.GetProperty("missing").GetArrayLength(), Is.EqualTo(3));
            Assert.That(body.GetProperty("reason").GetString(), Is.EqualTo("coverageTooLow"));
        });
    }

    [Test]
    public async Task A_share_is_put_together_from_counts_with_wilson_limits()
    {
        var body = await api.GetAsync($"{Census}/aggregate?areas={Birmingham},{Coventry}");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("value").GetDouble(), Is.EqualTo(20).Within(1e-9));
            Assert.That(body.GetProperty("denominator").GetDouble(), Is.EqualTo(2000));
            Assert.That(body.GetProperty("interval")[0].GetDouble(), Is.InRange(18, 20));
            Assert.That(body.GetProperty("coverage").GetDouble(), Is.EqualTo(1));
        });
    }

    [TestCase("employment-rate", "denominatorRequired", "people aged 16 to 64")]
    [TestCase("gigabit-coverage", "denominatorRequired", "premises")]
    [TestCase("median-weekly-pay", "notAggregable", "median")]
    [TestCase("progress-8", "notAggregable", "score")]
    [TestCase("preventable-cvd-mortality", "notAggregable", "standardised")]
    [TestCase("healthy-life-expectancy", "notAggregable", "expectation of life")]
    public async Task What_cannot_be_put_together_says_what_it_would_take(
        string slug,
        string status,
        string words
    )
    {
        var body = await api.GetAsync($"/v1/indicators/{slug}/aggregate?areas={Birmingham}");
        Assert.That(body.GetProperty("status").GetString(), Is.EqualTo(status));
        Assert.That(body.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(body.GetProperty("explanation").GetString(), Does.Contain(words));
    }
}
