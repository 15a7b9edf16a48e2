using System.Net;
using System.Text.Json;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class ObservationsApiTests
{
    private const string Gigabit = "/v1/indicators/gigabit-coverage/observations";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task Figures_come_digit_for_digit_with_their_period_area_release_and_source()
    {
        using var response = await api.Client.GetAsync(new Uri($"{Gigabit}?area={Region}", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(text, Does.Contain("\"value\":91.25,").And.Contain("\"value\":100.00,"));
        var body = JsonDocument.Parse(text).RootElement;
        var first = body.GetProperty("observations")[0];
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("edition").GetInt32(), Is.EqualTo(3));
            Assert.That(body.GetProperty("editionDate").GetString(), Is.EqualTo("2025-05-01"));
            Assert.That(body.GetProperty("catalogueEdition").GetInt32(), Is.EqualTo(1));
            Assert.That(body.GetProperty("total").GetInt32(), Is.EqualTo(2));
            Assert.That(first.GetProperty("period").GetProperty("code").GetString(), Is.EqualTo("2024-01"));
            Assert.That(
                first.GetProperty("period").GetProperty("label").GetString(),
                Is.EqualTo("January 2024")
            );
            Assert.That(first.GetProperty("period").GetProperty("end").GetString(), Is.EqualTo("2024-01-31"));
            Assert.That(
                first.GetProperty("area").GetProperty("type").GetString(),
                Is.EqualTo("combinedAuthority")
            );
            Assert.That(first.GetProperty("status").GetString(), Is.EqualTo("normal"));
            Assert.That(first.GetProperty("breakdown").GetString(), Is.EqualTo("total"));
            Assert.That(first.GetProperty("release").GetInt64(), Is.EqualTo(1));
            Assert.That(body.GetProperty("source").GetProperty("publisher").GetString(), Is.EqualTo("Ofcom"));
            Assert.That(
                body.GetProperty("source").GetProperty("releasedOn").GetString(),
                Is.EqualTo("2025-05-01")
            );
            Assert.That(body.GetProperty("source").GetProperty("release").GetInt64(), Is.EqualTo(2));
            Assert.That(
                body.GetProperty("source").GetProperty("citation").GetString(),
                Does.Contain("1 May 2025")
            );
        });
    }

    [Test]
    public async Task A_value_that_is_not_there_says_why()
    {
        var row = (await Rows($"{Gigabit}?area={Coventry}&period=latest")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(row.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(row.GetProperty("status").GetString(), Is.EqualTo("confidential"));
            Assert.That(row.GetProperty("marker").GetString(), Is.EqualTo("[c]"));
        });
    }

    [TestCase("period=2024-01", 3)]
    [TestCase("period=2024-01-15", 3, Description = "a snapshot's day is dropped")]
    [TestCase("period=2024-01,2025-01", 6)]
    [TestCase("period=2024..2025", 6)]
    [TestCase("period=2025..", 3)]
    [TestCase("period=latest", 3)]
    [TestCase("period=latest:2", 6)]
    [TestCase("area=E08000025,E08000026", 4)]
    [TestCase("area=E08000025&area=E08000026", 4)]
    [TestCase("within=E47000007", 4)]
    [TestCase("area=E47000007&within=E47000007", 6)]
    [TestCase("areaType=combinedAuthority", 2)]
    [TestCase("areaType=localAuthority&within=E47000007", 4)]
    [TestCase("breakdown=all", 6)]
    public async Task Queries_take_what_they_say(string query, int expected) =>
        Assert.That(await Rows($"{Gigabit}?{query}"), Has.Count.EqualTo(expected));

    [Test]
    public async Task Aligned_is_the_newest_period_in_which_every_area_has_a_value()
    {
        var rows = await Rows($"{Gigabit}?area={Birmingham},{Coventry}&period=aligned");
        Assert.That(
            rows.Select(r => r.GetProperty("period").GetProperty("code").GetString()),
            Is.All.EqualTo("2024-01").And.Exactly(2).Items
        );
    }

    [TestCase("period=2019", "2024-01 to 2025-01")]
    [TestCase("area=E08000031", "Wolverhampton")]
    [TestCase("area=E08000025,E08000031&period=aligned", "E08000031 has none")]
    [TestCase("within=E08000025", "no members")]
    public async Task An_empty_list_has_a_reason(string query, string reason)
    {
        var body = await api.GetAsync($"{Gigabit}?{query}");
        Assert.That(body.GetProperty("observations").GetArrayLength(), Is.Zero);
        Assert.That(body.GetProperty("reason").GetString(), Does.Contain(reason));
    }

    [Test]
    public async Task An_indicator_without_figures_says_whom_to_ask()
    {
        var body = await api.GetAsync("/v1/indicators/full-fibre-coverage/observations");
        Assert.That(body.GetProperty("reason").GetString(), Does.Contain("Ofcom"));
        Assert.That(body.GetProperty("edition").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Pages_follow_one_another_and_stay_on_their_edition()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        using var response = await own.Client.GetAsync(new Uri($"{Gigabit}?limit=4", UriKind.Relative));
        var link = response.Headers.GetValues("Link").First();
        var next = link[1..link.IndexOf('>', StringComparison.Ordinal)];
        Assert.That(link, Does.EndWith("; rel=\"next\""));
        Assert.That(
            response.Headers.GetValues("Link").Last(),
            Is.EqualTo($"<{Gigabit}?limit=4&edition=3>; rel=\"bookmark\"")
        );
        await own.Seed.ReleaseAsync("gigabit-coverage", "2026-01-10", new Figure(Birmingham, "2024-01", 1m));
        await own.RefreshAsync();
        var second = await own.GetAsync(next);
        var fresh = await own.GetAsync(Gigabit);
        Assert.Multiple(() =>
        {
            Assert.That(second.GetProperty("edition").GetInt32(), Is.EqualTo(3));
            Assert.That(second.GetProperty("observations").GetArrayLength(), Is.EqualTo(2));
            Assert.That(second.GetProperty("nextCursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(fresh.GetProperty("edition").GetInt32(), Is.EqualTo(5));
        });
    }

    [TestCase("cursor=abc", "malformed")]
    [TestCase("cursor=!!", "malformed")]
    [TestCase("limit=100001", "overLimit")]
    [TestCase("limit=0", "outOfRange")]
    [TestCase("limit=99999999999999999999", "outOfRange")]
    [TestCase("limit=ten", "malformed")]
    [TestCase("limit=1&limit=2", "repeated")]
    [TestCase("period=20x4", "malformed")]
    [TestCase("period=2025..2024", "malformed")]
    [TestCase("period=latest:0", "malformed")]
    [TestCase("period=latest,2024", "conflict")]
    [TestCase("period=", "malformed")]
    [TestCase("area=Birmingham", "unknown")]
    [TestCase("area=E08000099", "unknown")]
    [TestCase("areaType=localauthorit", "unknown")]
    [TestCase("breakdown=sex:femal", "unknown")]
    [TestCase("breakdown=female", "malformed")]
    [TestCase("periods=2024", "unknownParameter")]
    public async Task A_fault_has_a_code_and_names_its_parameter(string query, string code)
    {
        var problem = await api.ProblemAsync($"{Gigabit}?{query}", HttpStatusCode.BadRequest);
        var error = problem.GetProperty("errors")[0];
        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(error.GetProperty("parameter").GetString(), Is.EqualTo(query.Split('=')[0]));
        });
    }

    [TestCase("area=Birmingham", "'E08000025' (Birmingham)")]
    [TestCase("area=e08000025", "'E08000025' (Birmingham)")]
    [TestCase("areaType=localauthorit", "localAuthority")]
    [TestCase("periods=2024", "'period'")]
    [TestCase("limit=100001", "100001")]
    public async Task A_fault_names_what_may_have_been_meant(string query, string meant)
    {
        var problem = await api.ProblemAsync($"{Gigabit}?{query}", HttpStatusCode.BadRequest);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain(meant));
    }

    [Test]
    public async Task All_faults_are_told_at_once()
    {
        var problem = await api.ProblemAsync(
            $"{Gigabit}?area=nowhere&period=xx&limit=-1&nonsense=1&asOf=2030-01-01",
            HttpStatusCode.BadRequest
        );
        Assert.That(
            problem
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => e.GetProperty("parameter").GetString()),
            Is.EquivalentTo(["area", "period", "limit", "nonsense", "asOf"])
        );
    }

    private async Task<List<JsonElement>> Rows(string address) =>
        [.. (await api.GetAsync(address)).GetProperty("observations").EnumerateArray()];
}
