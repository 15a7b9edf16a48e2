using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class FeedsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task The_json_feed_has_what_json_feed_1_1_asks_for()
    {
        using var response = await api.Client.GetAsync(new Uri("/v1/feeds/releases.json", UriKind.Relative));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/feed+json"));
        var feed = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                feed.GetProperty("version").GetString(),
                Is.EqualTo("https://jsonfeed.org/version/1.1")
            );
            Assert.That(feed.GetProperty("title").GetString(), Is.Not.Empty);
            Assert.That(
                Uri.IsWellFormedUriString(feed.GetProperty("feed_url").GetString(), UriKind.Absolute),
                Is.True
            );
            Assert.That(items.Select(i => i.GetProperty("id").GetString()).Distinct().Count(), Is.EqualTo(3));
            Assert.That(
                items.All(i =>
                    i.GetProperty("content_text").GetString()!.Length > 0
                    && Uri.IsWellFormedUriString(i.GetProperty("url").GetString(), UriKind.Absolute)
                    && i.GetProperty("date_published").TryGetDateTimeOffset(out _)
                ),
                Is.True
            );
            Assert.That(
                items.Select(i => i.GetProperty("_roadmap").GetProperty("edition").GetInt32()),
                Is.Ordered.Descending
            );
        });
    }

    [Test]
    public async Task An_item_says_what_changed_for_the_region()
    {
        var feed = await api.GetAsync("/v1/feeds/releases.json?indicator=gigabit-coverage&limit=1");
        Assert.Multiple(() =>
        {
            Assert.That(
                feed.GetProperty("items")[0].GetProperty("content_text").GetString(),
                Is.EqualTo(
                    "Gigabit-capable broadband: 3 new and 1 revised figures for the West Midlands (combined authority) and its authorities. The West Midlands (combined authority) in January 2025: 100.0%."
                )
            );
            Assert.That(
                feed.GetProperty("next_url").GetString(),
                Does.EndWith("/v1/feeds/releases.json?indicator=gigabit-coverage&before=3&limit=1")
            );
        });
    }

    [Test]
    public async Task Pages_of_a_feed_hold_each_release_once()
    {
        var ids = new List<string>();
        for (var address = "/v1/feeds/releases.json?limit=1"; address is not null; )
        {
            var feed = await api.GetAsync(address);
            ids.AddRange(
                feed.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)
            );
            address = feed.TryGetProperty("next_url", out var next)
                ? new Uri(next.GetString()!).PathAndQuery
                : null;
        }
        Assert.That(ids, Has.Count.EqualTo(3).And.Unique);
    }

    [Test]
    public async Task The_atom_feed_has_what_atom_asks_for()
    {
        var text = await api.Client.GetStringAsync(new Uri("/v1/feeds/releases.atom", UriKind.Relative));
        var feed = XDocument.Parse(text).Root!;
        Assert.Multiple(() =>
        {
            Assert.That(feed.Name, Is.EqualTo(Atom + "feed"));
            foreach (var name in new[] { "id", "title", "updated", "author" })
                Assert.That(feed.Elements(Atom + name).Count(), Is.EqualTo(1), name);
            foreach (var entry in feed.Elements(Atom + "entry"))
            foreach (var name in new[] { "id", "title", "updated", "summary" })
                Assert.That(entry.Elements(Atom + name).Count(), Is.EqualTo(1), name);
            Assert.That(feed.Elements(Atom + "entry").Count(), Is.EqualTo(3));
        });
    }

    [Test]
    public async Task The_changes_are_all_there_in_order_without_gaps()
    {
        var all = await LinesAsync("/v1/feeds/changes.ndjson");
        var editions = all.Where(l => l.GetProperty("type").GetString() == "edition").ToList();
        Assert.Multiple(() =>
        {
            Assert.That(
                editions.Select(l => l.GetProperty("edition").GetInt32()),
                Is.EqualTo(Enumerable.Range(1, editions.Count))
            );
            Assert.That(all.Select(l => l.GetProperty("edition").GetInt32()), Is.Ordered);
            // The seed counts what a release holds; the changes are counted here themselves.
            Assert.That(all.Count(l => l.GetProperty("type").GetString() == "change"), Is.EqualTo(3 + 4 + 3));
        });
    }

    [Test]
    public async Task Changes_since_an_edition_are_those_after_it()
    {
        var all = await LinesAsync("/v1/feeds/changes.ndjson");
        var later = await LinesAsync("/v1/feeds/changes.ndjson?since=3");
        Assert.That(
            later.Select(l => l.GetRawText()),
            Is.EqualTo(all.Where(l => l.GetProperty("edition").GetInt32() > 3).Select(l => l.GetRawText()))
        );
    }

    [Test]
    public async Task Changes_since_the_newest_edition_are_none() =>
        Assert.That(await LinesAsync("/v1/feeds/changes.ndjson?since=4"), Is.Empty);

    [TestCase("/v1/feeds/changes.ndjson?since=99", "since")]
    [TestCase("/v1/feeds/changes.ndjson?since=-1", "since")]
    [TestCase("/v1/feeds/releases.json?indicator=gigabit", "indicator")]
    [TestCase("/v1/feeds/releases.atom?limit=1000", "limit")]
    public async Task A_bad_question_is_a_problem(string address, string parameter)
    {
        var problem = await api.ProblemAsync(address, HttpStatusCode.BadRequest);
        Assert.That(
            problem.GetProperty("errors")[0].GetProperty("parameter").GetString(),
            Is.EqualTo(parameter)
        );
    }

    private async Task<List<JsonElement>> LinesAsync(string address)
    {
        var text = await api.Client.GetStringAsync(new Uri(address, UriKind.Relative));
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }
}
