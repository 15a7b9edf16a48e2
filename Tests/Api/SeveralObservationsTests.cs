using System.Net;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class SeveralObservationsTests
{
    private const string Both = "/v1/observations?indicator=gigabit-coverage,employment-rate";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task Several_indicators_come_each_with_its_unit_edition_and_source()
    {
        var body = await api.GetAsync($"{Both}&area={Birmingham}");
        var parts = body.GetProperty("indicators");
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("edition").GetInt32(), Is.EqualTo(4));
            Assert.That(body.GetProperty("total").GetInt32(), Is.EqualTo(5));
            Assert.That(parts[0].GetProperty("edition").GetInt32(), Is.EqualTo(3));
            Assert.That(parts[1].GetProperty("edition").GetInt32(), Is.EqualTo(4));
            Assert.That(
                parts[0].GetProperty("source").GetProperty("citation").GetString(),
                Does.Contain("Edition 3")
            );
            Assert.That(
                body.GetProperty("observations")[0].GetProperty("indicator").GetString(),
                Is.EqualTo("gigabit-coverage")
            );
        });
    }

    [Test]
    public async Task Every_indicator_is_meant_where_none_is_named()
    {
        var body = await api.GetAsync($"/v1/observations?area={Birmingham}&period=latest");
        Assert.That(body.GetProperty("total").GetInt32(), Is.EqualTo(2));
        Assert.That(
            body.GetProperty("indicators").GetArrayLength(),
            Is.EqualTo(StoreSeed.Catalogue.Indicators.Count)
        );
        foreach (var part in body.GetProperty("indicators").EnumerateArray())
            Assert.That(
                part.GetProperty("reason").GetString() is null,
                Is.EqualTo(part.GetProperty("total").GetInt32() > 0),
                part.GetProperty("indicator").GetString()
            );
    }

    [TestCase("indicator=gigabit-coverag", "'gigabit-coverage'")]
    [TestCase("indicator=gigabit-coverage&breakdown=sex:female", "total")]
    [TestCase("breakdown=all&breakdown=total", "stands alone")]
    [TestCase("labels=code", "'codes'")]
    public async Task A_fault_names_what_may_have_been_meant(string query, string meant)
    {
        var problem = await api.ProblemAsync($"/v1/observations?{query}", HttpStatusCode.BadRequest);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(meant));
    }

    [Test]
    public async Task A_day_gives_each_indicator_as_it_was_then_and_says_which_was_not_out()
    {
        var body = await api.GetAsync($"{Both}&asOf=2024-06-01");
        var parts = body.GetProperty("indicators");
        Assert.That(parts[0].GetProperty("edition").GetInt32(), Is.EqualTo(2));
        Assert.That(parts[1].GetProperty("reason").GetString(), Does.Contain("2025-06-01"));
    }

    [TestCase("", "edition=4")]
    [TestCase("&edition=3", "edition=3")]
    [TestCase("&asOf=2024-06-01", "edition=2")]
    public async Task The_permalink_gives_the_same_figures_for_ever(string vintage, string pinned)
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        var first = await own.GetAsync($"{Both}{vintage}");
        var permalink = first.GetProperty("permalink").GetString()!;
        Assert.That(permalink, Does.EndWith(pinned).And.Not.Contain("asOf"));
        await own.Seed.ReleaseAsync("gigabit-coverage", "2026-01-10", new Figure(Birmingham, "2024-01", 1m));
        await own.RefreshAsync();
        var again = await own.GetAsync(permalink);
        Assert.That(
            again.GetProperty("observations").GetRawText(),
            Is.EqualTo(first.GetProperty("observations").GetRawText())
        );
    }

    [TestCase("/v1/indicators/gigabit-coverage/observations?limit=7")]
    [TestCase("/v1/indicators/gigabit-coverage/observations?limit=7&asOf=2026-02-01")]
    [TestCase("/v1/observations?limit=7")]
    [TestCase("/v1/observations?limit=7&asOf=2026-02-01")]
    public async Task Pages_are_of_one_state_while_releases_are_published_between_them(string address)
    {
        await using var own = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.ReleaseAsync("gigabit-coverage", "2025-07-01", [.. Many(0)]);
        });
        var whole = await own.GetAsync(address.Replace("limit=7", "limit=1000", StringComparison.Ordinal));
        var rows = new List<string>();
        var next = address;
        for (var page = 1; next is not null; page++)
        {
            var body = await own.GetAsync(next);
            rows.AddRange(body.GetProperty("observations").EnumerateArray().Select(e => e.GetRawText()));
            Assert.That(
                body.GetProperty("edition").GetInt32(),
                Is.EqualTo(whole.GetProperty("edition").GetInt32())
            );
            next = body.GetProperty("nextCursor").GetString() is { } cursor
                ? $"{address}&cursor={cursor}"
                : null;
            await own.Seed.ReleaseAsync("gigabit-coverage", $"2026-01-{page + 9:00}", [.. Many(page)]);
            await own.RefreshAsync();
        }
        Assert.That(rows, Has.Count.GreaterThan(30));
        Assert.That(
            rows,
            Is.EqualTo(whole.GetProperty("observations").EnumerateArray().Select(e => e.GetRawText()))
        );

        static IEnumerable<Figure> Many(int addition) =>
            from area in new[] { Birmingham, Coventry, Dudley, Wolverhampton }
            from month in Enumerable.Range(1, 9)
            select new Figure(area, $"2023-0{month}", 50.5m + month + addition);
    }
}
