using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using RoadmapIndicators.Api.Database;
using RoadmapIndicators.Api.Panels;
using RoadmapIndicators.Tests.Postgres;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class ProblemTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase("application/json", HttpStatusCode.OK)]
    [TestCase("*/*", HttpStatusCode.OK)]
    [TestCase("text/html,application/xhtml+xml,*/*;q=0.8", HttpStatusCode.OK)]
    [TestCase("application/*;q=0.1", HttpStatusCode.OK)]
    [TestCase("not a header", HttpStatusCode.OK)]
    [TestCase("text/csv", HttpStatusCode.NotAcceptable)]
    [TestCase("application/json;q=0", HttpStatusCode.NotAcceptable)]
    public async Task The_accept_header_is_heeded(string accept, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/missions");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await api.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [TestCase("csv")]
    [TestCase("")]
    [TestCase("json&format=json")]
    public async Task A_format_that_is_not_offered_is_406_and_names_json(string format)
    {
        var problem = await api.ProblemAsync($"/v1/missions?format={format}", HttpStatusCode.NotAcceptable);
        Assert.That(problem.GetProperty("detail").GetString(), Does.Contain("json"));
    }

    [Test]
    public async Task Json_may_be_asked_for_by_name() => await api.GetAsync("/v1/missions?format=json");

    [Test]
    public async Task Only_reading_is_offered()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync(new Uri("/v1/missions", UriKind.Relative), content);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task The_type_of_a_problem_is_an_address_that_explains_it()
    {
        var problem = await api.ProblemAsync("/v1/missions?x=1", HttpStatusCode.BadRequest);
        using var page = await api.Client.GetAsync(
            new Uri(problem.GetProperty("type").GetString()!, UriKind.Relative)
        );
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(problem.GetProperty("title").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task Nothing_that_a_client_writes_breaks_the_service()
    {
        string[] paths =
        [
            "/v1/missions",
            "/v1/outcomes",
            "/v1/indicators",
            "/v1/areas",
            "/v1/releases",
            "/v1/editions",
            "/v1/indicators/gigabit-coverage/observations",
            "/v1/indicators/gigabit-coverage/trend",
            "/v1/indicators/gigabit-coverage/target-gap",
            "/v1/indicators/full-fibre-coverage/target-gap",
            "/v1/releases/1/issues",
        ];
        string[] names =
        [
            "area",
            "within",
            "areaType",
            "period",
            "breakdown",
            "limit",
            "cursor",
            "edition",
            "asOf",
            "target",
            "by",
            "q",
            "mission",
            "outcome",
            "source",
            "hasTarget",
            "status",
            "indicator",
            "format",
            "x\0y",
            "ünknown",
        ];
        string[] values =
        [
            "",
            " ",
            ",",
            ",,,",
            "\0",
            "E08000025",
            "E47000007,E08000026",
            "2024",
            "2024-01",
            "latest",
            "latest:3",
            "aligned",
            "..",
            "2024..",
            "..2025",
            "latest:",
            "-1",
            "0",
            "1",
            "5",
            "99999999999999999999999",
            "1e5",
            "NaN",
            "Infinity",
            "95",
            "12.50",
            "79228162514264337593543950336",
            "0.00000000000000000000000000000001",
            "sex:female",
            "total",
            "all",
            "\ud83d\ude00",
            "\u202e",
            "'; drop table x; --",
            "<script>",
            "%",
            "a/b",
            "../..",
            "0001-01-01",
            "9999-12-31",
            "2025-06-30",
            "2025-02-30",
            "9999-12-31T23:59:59-14:00",
            "MS4xLjEuMC4wMDAwMDAwMA",
            "MS4x",
            "true",
            "json",
            "csv",
            "published",
            new string('é', 500),
            new string('7', 5000),
        ];
        var random = new Random(20260201);
        for (var i = 0; i < 600; i++)
        {
            var query = string.Join(
                '&',
                Enumerable
                    .Range(0, random.Next(0, 5))
                    .Select(_ => $"{Uri.EscapeDataString(Pick(names))}={Uri.EscapeDataString(Pick(values))}")
            );
            var address = $"{Pick(paths)}?{query}";
            using var response = await api.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.That((int)response.StatusCode, Is.LessThan(500), address);
            Assert.That(
                response.Content.Headers.ContentType?.MediaType,
                Is.EqualTo(response.IsSuccessStatusCode ? "application/json" : "application/problem+json"),
                address
            );
        }

        T Pick<T>(T[] all) => all[random.Next(all.Length)];
    }

    [TestCase("/v1/areas/%F0%9F%98%80")]
    [TestCase("/v1/indicators/a%0Ab")]
    [TestCase("/v1/indicators/%2e%2e/trend?area=E08000025")]
    [TestCase("/v1/editions/-1")]
    [TestCase("/v1/editions/99999999999999")]
    [TestCase("/v1/releases/abc/issues")]
    public async Task Strange_addresses_are_not_found(string address) =>
        await api.ProblemAsync(address, HttpStatusCode.NotFound);

    [TestCase("/v1/missions")]
    [TestCase("/v1/releases")]
    [TestCase("/v1/indicators/gigabit-coverage/trend?area=E47000007")]
    [TestCase("/health/ready")]
    public async Task Without_a_database_it_asks_to_come_back(string address)
    {
        await using var away = Host("Host=127.0.0.1;Port=9;Username=nobody;Timeout=1");
        await AssertAwayAsync(away, address);
    }

    [Test]
    public async Task An_empty_database_is_no_state_to_answer_from()
    {
        await using var database = await TestCluster.NewDatabaseAsync();
        await using var empty = Host(database.ConnectionString);
        await AssertAwayAsync(empty, "/v1/missions");
        using var client = empty.CreateClient();
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(page.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/html"));
    }

    private static WebApplicationFactory<PanelStore> Host(string database) =>
        new WebApplicationFactory<PanelStore>().WithWebHostBuilder(web =>
            web.UseSetting(ReaderDataSource.Setting, database).ConfigureLogging(log => log.ClearProviders())
        );

    private static async Task AssertAwayAsync(WebApplicationFactory<PanelStore> host, string address)
    {
        using var client = host.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(response.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(
                response.Content.Headers.ContentType?.MediaType,
                Is.EqualTo("application/problem+json")
            );
        });
    }
}
