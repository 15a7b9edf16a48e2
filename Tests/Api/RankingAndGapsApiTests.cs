using System.Text.Json;
using static RoadmapIndicators.Tests.Api.ComparisonSamples;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Rankings, gaps within an area, and wholes put together from parts.</summary>
public sealed class RankingAndGapsApiTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(ComparableAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

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
    public async Task Several_gaps_say_once_what_is_measured_and_where()
    {
        var text = (await api.GetAsync($"{Census}/inequality?area={England}"))
            .GetProperty("headline")
            .GetString()!;
        const string What = "People without qualifications, Census 2021, in England on 21 March 2021: ";
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith(What + "15.0% (Asian ethnic group) against 8.8%"));
            Assert.That(text.Split("People without").Length, Is.EqualTo(2));
            Assert.That(
                text,
                Does.Contain(" Between its authorities: 30.0% (Birmingham) against 10.0% (Coventry)")
            );
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
            Assert.That(
                body.GetProperty("headline").GetString(),
                Does.Contain("20.0%, put together from 2 areas (95% limits 18.3% to 21.8%).")
            );
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
