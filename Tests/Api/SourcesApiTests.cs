using System.Globalization;
using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

/// <summary>Sources and how they do. The service's clock stands at midday of 1 February 2026.</summary>
public sealed class SourcesApiTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        api = await ApiHost.StartAsync(async seed =>
        {
            await SmallAsync(seed);
            await seed.RecordAsync("gigabit-coverage", "2026-01-12", "held", "The label is wrong.");
            await seed.RunAsync("ons-els", "2026-01-29T09:35:00Z", "succeeded");
            await seed.RunAsync("ons-els", "2026-01-30T09:35:00Z", "failed", "It answered 500.");
            await seed.RunAsync("ons-els", "2026-01-31T09:35:00Z", "stopped");
            await seed.RunAsync("ons-els", "2026-02-01T09:35:00Z", "failed", "It answered 503.");
            await seed.RunAsync("ofcom", "2026-02-01T09:50:00Z", "failed", "No answer.");
            await seed.RunAsync("ofcom", "2026-02-01T10:50:00Z", "unchanged");
            await seed.DueAsync("ons-els", new(2026, 2, 2, 9, 35, 0, TimeSpan.Zero));
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task a_failing_source_says_since_when_and_why_and_when_it_is_asked_next()
    {
        var source = await api.GetAsync("/v1/sources/ons-els");
        Assert.Multiple(() =>
        {
            Assert.That(source.GetProperty("title").GetString(), Is.EqualTo("Explore Local Statistics"));
            Assert.That(Moment(source, "lastSuccess"), Is.EqualTo("2026-01-29T09:35"));
            Assert.That(Moment(source, "failingSince"), Is.EqualTo("2026-01-30T09:35"));
            Assert.That(Moment(source, "nextRun"), Is.EqualTo("2026-02-02T09:35"));
            Assert.That(
                Moment(source.GetProperty("lastAttempt"), "startedAt"),
                Is.EqualTo("2026-02-01T09:35")
            );
            Assert.That(
                source.GetProperty("lastAttempt").GetProperty("outcome").GetString(),
                Is.EqualTo("failed")
            );
            Assert.That(
                source.GetProperty("lastAttempt").GetProperty("message").GetString(),
                Is.EqualTo("It answered 503.")
            );
            Assert.That(
                source.GetProperty("schedule").GetProperty("timeZone").GetString(),
                Is.EqualTo("Europe/London")
            );
            Assert.That(
                source.GetProperty("schedule").GetProperty("embargo").GetString(),
                Is.EqualTo("09:30")
            );
            Assert.That(source.GetProperty("held").GetInt32(), Is.EqualTo(1));
            Assert.That(source.GetProperty("releases").GetProperty("held").GetInt32(), Is.EqualTo(1));
            Assert.That(
                source.GetProperty("releases").GetProperty("published").GetInt32(),
                Is.GreaterThan(0)
            );
        });
    }

    [Test]
    public async Task age_is_counted_from_the_newest_release_taken_to_today()
    {
        var source = await api.GetAsync("/v1/sources/ons-els");
        var newest = DateOnly.Parse(
            source.GetProperty("newestPublishedOn").GetString()!,
            CultureInfo.InvariantCulture
        );
        var days = new DateOnly(2026, 2, 1).DayNumber - newest.DayNumber;
        var age = source.GetProperty("age");
        Assert.Multiple(() =>
        {
            Assert.That(age.GetProperty("days").GetInt32(), Is.EqualTo(days));
            Assert.That(age.GetProperty("overdue").GetBoolean(), Is.EqualTo(days > 120));
            Assert.That(age.GetProperty("words").GetString(), Does.Contain("days ago"));
        });
    }

    [Test]
    public async Task a_source_that_works_again_is_not_failing()
    {
        var source = await api.GetAsync("/v1/sources/ofcom");
        Assert.Multiple(() =>
        {
            Assert.That(source.GetProperty("failingSince").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(Moment(source, "lastSuccess"), Is.EqualTo("2026-02-01T10:50"));
            Assert.That(source.GetProperty("nextRun").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task every_source_is_listed_those_never_asked_included()
    {
        var list = await api.GetAsync("/v1/sources");
        var names = list.GetProperty("sources")
            .EnumerateArray()
            .Select(s => s.GetProperty("name").GetString());
        Assert.That(names, Is.EqualTo(StoreSeed.Catalogue.Sources.Select(s => s.Name).Order()));
        var tidy = list.GetProperty("sources").EnumerateArray().Last();
        Assert.Multiple(() =>
        {
            Assert.That(tidy.GetProperty("schedule").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(tidy.GetProperty("lastAttempt").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(
                tidy.GetProperty("age").GetProperty("days").ValueKind,
                Is.EqualTo(JsonValueKind.Null)
            );
        });
    }

    [Test]
    public async Task a_source_that_is_not_there_names_the_near_one()
    {
        var problem = await api.ProblemAsync("/v1/sources/ons-el", HttpStatusCode.NotFound);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("'ons-els'"));
    }

    [Test]
    public async Task metrics_tell_requests_by_route_panels_and_sources()
    {
        await api.GetAsync("/v1/sources/ons-els");
        await api.GetAsync("/v1/indicators/gigabit-coverage/observations?area=E08000025");
        using var response = await api.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
            Assert.That(
                text,
                Does.Match(
                    "http_server_request_duration_seconds_count\\{[^}]*http_route=\"/v1/sources/\\{name\\}\""
                )
            );
            Assert.That(text, Does.Contain("roadmap_source_failing{source=\"ons-els\"} 1"));
            Assert.That(text, Does.Contain("roadmap_source_failing{source=\"ofcom\"} 0"));
            Assert.That(text, Does.Contain("roadmap_source_held_releases{source=\"ons-els\"} 1"));
            // Midday of 1 February is 3 days, 2 hours and 25 minutes after the last success.
            Assert.That(
                text,
                Does.Contain("roadmap_source_since_success_seconds{source=\"ons-els\"} 267900")
            );
            Assert.That(
                text,
                Does.Contain("roadmap_source_promised_frequency_seconds{source=\"ons-els\"} 10368000")
            );
            // Other fixtures' services count in this process too; what is counted is the cache's own test.
            Assert.That(text, Does.Contain("roadmap_panels_lookups_total{result=\"miss\"}"));
        });
    }

    private static string Moment(JsonElement answer, string field) =>
        answer.GetProperty(field).GetString()![..16];
}
