using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class CatalogueApiTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task Five_missions_have_outcomes_with_indicators_and_activities()
    {
        var missions = (await api.GetAsync("/v1/missions")).GetProperty("missions");
        var third = missions[2];
        Assert.Multiple(() =>
        {
            Assert.That(missions.GetArrayLength(), Is.EqualTo(5));
            Assert.That(third.GetProperty("slug").GetString(), Is.EqualTo("connectivity"));
            Assert.That(third.GetProperty("activities").GetArrayLength(), Is.Positive);
            Assert.That(
                third
                    .GetProperty("outcomes")
                    .EnumerateArray()
                    .Single(o => o.GetProperty("code").GetString() == "3b")
                    .GetProperty("indicators")
                    .EnumerateArray()
                    .Select(i => i.GetProperty("slug").GetString()),
                Does.Contain("gigabit-coverage")
            );
        });
    }

    [Test]
    public async Task A_mission_and_an_outcome_are_found_by_name()
    {
        var mission = await api.GetAsync("/v1/missions/connectivity");
        var outcome = await api.GetAsync("/v1/outcomes/3b");
        Assert.That(mission.GetProperty("number").GetInt32(), Is.EqualTo(3));
        Assert.That(outcome.GetProperty("mission").GetString(), Is.EqualTo("connectivity"));
        Assert.That(outcome.GetProperty("targets").GetArrayLength(), Is.Positive);
    }

    [Test]
    public async Task An_outcome_without_indicators_says_so()
    {
        var outcomes = (await api.GetAsync("/v1/outcomes")).GetProperty("outcomes").EnumerateArray();
        foreach (var outcome in outcomes)
            Assert.That(
                outcome.GetProperty("indicators").GetArrayLength() == 0,
                Is.EqualTo(outcome.GetProperty("indicatorsReason").ValueKind == JsonValueKind.String),
                outcome.GetProperty("code").GetString()
            );
    }

    [Test]
    public async Task An_indicator_says_what_is_held_of_it()
    {
        var indicator = await api.GetAsync("/v1/indicators/gigabit-coverage");
        var coverage = indicator.GetProperty("coverage");
        Assert.Multiple(() =>
        {
            Assert.That(indicator.GetProperty("polarity").GetString(), Is.EqualTo("higherIsBetter"));
            Assert.That(indicator.GetProperty("valueType").GetString(), Is.EqualTo("coverage"));
            Assert.That(indicator.GetProperty("mission").GetString(), Is.EqualTo("connectivity"));
            Assert.That(indicator.GetProperty("breakdowns")[0].GetString(), Is.EqualTo("total"));
            Assert.That(indicator.GetProperty("targets").GetArrayLength(), Is.EqualTo(2));
            Assert.That(indicator.GetProperty("targetsReason").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(coverage.GetProperty("observations").GetInt32(), Is.EqualTo(6));
            Assert.That(coverage.GetProperty("areas").GetInt32(), Is.EqualTo(3));
            Assert.That(
                coverage.GetProperty("firstPeriod").GetProperty("code").GetString(),
                Is.EqualTo("2024-01")
            );
            Assert.That(
                coverage.GetProperty("lastPeriod").GetProperty("code").GetString(),
                Is.EqualTo("2025-01")
            );
        });
    }

    [Test]
    public async Task An_indicator_without_figures_or_targets_says_why()
    {
        var indicator = await api.GetAsync("/v1/indicators/median-weekly-pay");
        var coverage = indicator.GetProperty("coverage");
        Assert.Multiple(() =>
        {
            Assert.That(indicator.GetProperty("targets").GetArrayLength(), Is.Zero);
            Assert.That(indicator.GetProperty("targetsReason").GetString(), Does.Contain("target"));
            Assert.That(coverage.GetProperty("observations").GetInt32(), Is.Zero);
            Assert.That(
                coverage.EnumerateObject().Select(p => p.Name),
                Is.EqualTo(new[] { "observations", "reason" })
            );
        });
    }

    [Test]
    public async Task Coverage_is_as_of_the_state_asked_for()
    {
        var then = await api.GetAsync("/v1/indicators/gigabit-coverage?asOf=2024-06-01");
        var list = await api.GetAsync("/v1/indicators?q=gigabit&edition=2");
        Assert.That(then.GetProperty("coverage").GetProperty("observations").GetInt32(), Is.EqualTo(3));
        Assert.That(
            list.GetProperty("indicators")[0].GetProperty("coverage").GetProperty("observations").GetInt32(),
            Is.EqualTo(3)
        );
    }

    [TestCase("mission=connectivity", "gigabit-coverage", "employment-rate")]
    [TestCase("outcome=3b", "gigabit-coverage", "5g-coverage")]
    [TestCase("source=ons-els", "gigabit-coverage", "full-fibre-coverage")]
    [TestCase("hasTarget=true", "gigabit-coverage", "median-weekly-pay")]
    [TestCase("hasTarget=false", "median-weekly-pay", "gigabit-coverage")]
    [TestCase("q=GIGABIT", "gigabit-coverage", "employment-rate")]
    public async Task Lists_are_filtered(string query, string with, string without)
    {
        var list = await api.GetAsync($"/v1/indicators?limit=1000&{query}");
        var slugs = list.GetProperty("indicators")
            .EnumerateArray()
            .Select(i => i.GetProperty("slug").GetString());
        Assert.That(slugs, Does.Contain(with).And.Not.Contain(without));
    }

    [Test]
    public async Task An_empty_list_has_a_reason()
    {
        var list = await api.GetAsync("/v1/indicators?q=zzzzz");
        Assert.That(list.GetProperty("reason").GetString(), Is.Not.Empty);
    }

    [TestCase("/v1/indicators?limit=7", "indicators", "slug")]
    [TestCase("/v1/areas?limit=100", "areas", "code")]
    [TestCase("/v1/editions?limit=1", "editions", "edition")]
    [TestCase("/v1/releases?limit=1", "releases", "id")]
    public async Task Pages_hold_every_entry_once(string address, string list, string key)
    {
        var seen = new List<string>();
        var next = address;
        for (var page = 0; next is not null && page < 100; page++)
        {
            var body = await api.GetAsync(next);
            seen.AddRange(body.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(key).ToString()));
            var cursor = body.GetProperty("nextCursor").GetString();
            next = cursor is null ? null : $"{address}&cursor={cursor}";
        }
        var whole = await api.GetAsync(address.Split('?')[0] + "?limit=1000");
        Assert.That(
            seen,
            Is.EqualTo(whole.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(key).ToString()))
        );
    }

    [Test]
    public async Task An_area_has_type_parents_members_and_validity()
    {
        var region = await api.GetAsync($"/v1/areas/{Region}");
        var city = await api.GetAsync($"/v1/areas/{Birmingham}");
        Assert.Multiple(() =>
        {
            Assert.That(region.GetProperty("type").GetString(), Is.EqualTo("combinedAuthority"));
            Assert.That(region.GetProperty("members").GetArrayLength(), Is.EqualTo(7));
            Assert.That(region.GetProperty("membersReason").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(region.GetProperty("nonConstituents").GetArrayLength(), Is.Positive);
            Assert.That(
                city.GetProperty("parents").EnumerateArray().Select(p => p.GetProperty("code").GetString()),
                Does.Contain(Region)
            );
            Assert.That(city.GetProperty("membersReason").GetString(), Is.Not.Empty);
        });
    }

    [TestCase("q=wolver", Wolverhampton)]
    [TestCase("q=E08000031", Wolverhampton)]
    [TestCase("within=E47000007", Coventry)]
    [TestCase("areaType=region", "E12000005")]
    public async Task Areas_are_found(string query, string code)
    {
        var list = await api.GetAsync($"/v1/areas?limit=1000&{query}");
        Assert.That(
            list.GetProperty("areas").EnumerateArray().Select(a => a.GetProperty("code").GetString()),
            Does.Contain(code)
        );
    }

    [TestCase("/v1/indicators/gigabit", "gigabit-coverage")]
    [TestCase("/v1/indicators/gigabit/observations", "gigabit-coverage")]
    [TestCase("/v1/indicators/employment-rat/trend?area=E08000025", "employment-rate")]
    [TestCase("/v1/indicators/5g/target-gap?area=E08000025", "5g-coverage")]
    [TestCase("/v1/missions/conectivity", "connectivity")]
    [TestCase("/v1/outcomes/3z", "3a")]
    [TestCase("/v1/areas/Wolverhampton", Wolverhampton)]
    [TestCase("/v1/areas/E99999999", "")]
    [TestCase("/v1/editions/99", "the last 4")]
    [TestCase("/v1/editions/x", "the first is 1")]
    [TestCase("/v1/releases/99999999999999999999", "/v1/releases")]
    [TestCase("/v1/releases/77/issues", "/v1/releases")]
    [TestCase("/v1/nothing", "/openapi.yaml")]
    public async Task What_is_not_there_is_404_and_names_what_is_near(string address, string near)
    {
        var problem = await api.ProblemAsync(address, HttpStatusCode.NotFound);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(near));
    }

    [TestCase("/v1/indicators?mission=conectivity", "mission", "connectivity")]
    [TestCase("/v1/indicators?outcome=9z", "outcome", "3b")]
    [TestCase("/v1/indicators?source=ons-elss", "source", "ons-els")]
    [TestCase("/v1/indicators?hasTarget=maybe", "hasTarget", "true")]
    [TestCase("/v1/indicators?limit=1001", "limit", "1001")]
    [TestCase("/v1/areas?within=Wolverhampton", "within", Wolverhampton)]
    [TestCase("/v1/releases?status=publish", "status", "published")]
    [TestCase("/v1/releases?indicator=gigabit", "indicator", "gigabit-coverage")]
    [TestCase("/v1/editions?indicator=gigabit", "indicator", "gigabit-coverage")]
    [TestCase("/v1/missions?as_of=2025-01-01", "as_of", "asOf")]
    public async Task What_is_unknown_in_a_query_is_400(string address, string parameter, string near)
    {
        var problem = await api.ProblemAsync(address, HttpStatusCode.BadRequest);
        Assert.That(
            problem.GetProperty("errors")[0].GetProperty("parameter").GetString(),
            Is.EqualTo(parameter)
        );
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(near));
    }

    [Test]
    public async Task Editions_and_releases_refer_to_one_another()
    {
        var edition = await api.GetAsync("/v1/editions/3");
        var release = await api.GetAsync($"/v1/releases/{edition.GetProperty("release").GetInt64()}");
        Assert.Multiple(() =>
        {
            Assert.That(edition.GetProperty("kind").GetString(), Is.EqualTo("release"));
            Assert.That(edition.GetProperty("indicator").GetString(), Is.EqualTo("gigabit-coverage"));
            Assert.That(release.GetProperty("edition").GetInt32(), Is.EqualTo(3));
            Assert.That(release.GetProperty("publishedOn").GetString(), Is.EqualTo("2025-05-01"));
            Assert.That(release.GetProperty("status").GetString(), Is.EqualTo("published"));
            Assert.That(release.GetProperty("file").GetString(), Is.EqualTo("file.csv"));
        });
    }
}
