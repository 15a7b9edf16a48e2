using System.Net;
using RoadmapIndicators.Domain.Catalogue;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class VintageTests
{
    private const string Coventry2024 =
        "/v1/indicators/gigabit-coverage/observations?area=E08000026&period=2024-01";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase("", 94.75, 3)]
    [TestCase("&edition=2", 95.0, 2)]
    [TestCase("&edition=3", 94.75, 3)]
    [TestCase("&edition=4", 94.75, 3, Description = "edition 4 changed another indicator")]
    [TestCase("&asOf=2024-05-01", 95.0, 2)]
    [TestCase("&asOf=2025-04-30", 95.0, 2)]
    [TestCase("&asOf=2025-04-30T22:59:59Z", 95.0, 2)]
    [TestCase("&asOf=2025-04-30T23:00:00Z", 94.75, 3, Description = "midnight of summer time")]
    [TestCase("&asOf=2025-05-01T01:00:00%2B01:00", 94.75, 3)]
    [TestCase("&asOf=2025-05-01T01:00:00+01:00", 94.75, 3, Description = "a plus sign not escaped")]
    [TestCase("&asOf=2025-05-01T09:30", 94.75, 3)]
    [TestCase("&asOf=2026-02-01", 94.75, 3)]
    public async Task Figures_are_as_they_were(string vintage, decimal value, int edition)
    {
        var body = await api.GetAsync(Coventry2024 + vintage);
        Assert.That(body.GetProperty("observations")[0].GetProperty("value").GetDecimal(), Is.EqualTo(value));
        Assert.That(body.GetProperty("edition").GetInt32(), Is.EqualTo(edition));
    }

    [TestCase("edition=2&asOf=2025-01-01", "conflict", "edition and asOf")]
    [TestCase("edition=99", "unknown", "the last 4")]
    [TestCase("edition=0", "unknown", "the first is 1")]
    [TestCase("edition=x", "malformed", "whole number")]
    [TestCase("asOf=2026-02-02", "inFuture", "2026-02-01")]
    [TestCase("asOf=2024-04-30", "beforeFirstRelease", "2024-05-01")]
    [TestCase("asOf=yesterday", "malformed", "2025-06-30")]
    [TestCase("asOf=2025-13-01", "malformed", "2025-06-30")]
    [TestCase("asOf=0001-01-01T00:00:00%2B14:00", "malformed", "2025-06-30")]
    public async Task A_state_that_is_not_there_is_400(string query, string code, string says)
    {
        foreach (var resource in new[] { "observations", "trend", "target-gap" })
        {
            var area = resource == "observations" ? "" : "&area=E08000026";
            var problem = await api.ProblemAsync(
                $"/v1/indicators/gigabit-coverage/{resource}?{query}{area}",
                HttpStatusCode.BadRequest
            );
            Assert.That(problem.GetProperty("errors")[0].GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(says));
        }
    }

    [Test]
    public async Task An_edition_before_the_first_figures_has_none_and_says_so()
    {
        var body = await api.GetAsync("/v1/indicators/gigabit-coverage/observations?edition=1");
        Assert.That(body.GetProperty("reason").GetString(), Does.Contain("edition 2"));
        Assert.That(body.GetProperty("observations").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task An_edition_has_the_catalogue_of_its_time_and_a_day_has_the_present_one()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        var now = StoreSeed.Catalogue;
        await own.Seed.CatalogueAsync(
            new RoadmapCatalogue(
                now.Missions,
                now.Outcomes,
                now.Activities,
                [
                    .. now.Indicators.Select(i =>
                        i.Slug == "gigabit-coverage" ? i with { Title = "Renamed" } : i
                    ),
                ],
                now.Targets,
                now.Areas.All
            )
        );
        await own.RefreshAsync();
        var newest = await own.GetAsync(Coventry2024);
        var pinned = await own.GetAsync(Coventry2024 + "&edition=3");
        var dated = await own.GetAsync(Coventry2024 + "&asOf=2024-06-01");
        Assert.Multiple(() =>
        {
            Assert.That(newest.GetProperty("title").GetString(), Is.EqualTo("Renamed"));
            Assert.That(newest.GetProperty("catalogueEdition").GetInt32(), Is.EqualTo(5));
            Assert.That(newest.GetProperty("edition").GetInt32(), Is.EqualTo(3));
            Assert.That(pinned.GetProperty("title").GetString(), Is.Not.EqualTo("Renamed"));
            Assert.That(pinned.GetProperty("catalogueEdition").GetInt32(), Is.EqualTo(1));
            Assert.That(dated.GetProperty("title").GetString(), Is.EqualTo("Renamed"));
        });
    }

    [Test]
    public async Task A_new_edition_is_served_without_a_restart()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        await own.GetAsync(Coventry2024);
        await own.Seed.ReleaseAsync("gigabit-coverage", "2026-01-10", new Figure(Coventry, "2024-01", 1.5m));
        for (var i = 0; i < 40; i++)
        {
            await Task.Delay(100);
            if ((await own.GetAsync(Coventry2024)).GetProperty("edition").GetInt32() == 5)
                return;
        }
        Assert.Fail("The edition was not seen within four seconds.");
    }
}
