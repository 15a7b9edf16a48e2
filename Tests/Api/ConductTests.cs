using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RoadmapIndicators.Api.Conduct;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class ConductTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase("/v1/missions")]
    [TestCase("/v1/indicators/gigabit-coverage/observations")]
    [TestCase("/health/live")]
    public async Task Options_says_what_may_be_done(string address)
    {
        using var response = await SendAsync(HttpMethod.Options, address);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(response.Content.Headers.Allow, Is.EquivalentTo(new[] { "GET", "HEAD", "OPTIONS" }));
        });
    }

    [Test]
    public async Task Options_of_nothing_is_not_found()
    {
        using var response = await SendAsync(HttpMethod.Options, "/v1/nothing");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_page_of_another_site_may_read_and_see_the_headers()
    {
        using var response = await SendAsync(
            HttpMethod.Get,
            "/v1/missions",
            ("Origin", "https://example.org")
        );
        Assert.Multiple(() =>
        {
            Assert.That(One(response, "Access-Control-Allow-Origin"), Is.EqualTo("*"));
            Assert.That(One(response, "Access-Control-Expose-Headers"), Does.Contain("ETag"));
        });
    }

    [Test]
    public async Task A_preflight_allows_reading_and_nothing_else()
    {
        using var response = await SendAsync(
            HttpMethod.Options,
            "/v1/missions",
            ("Origin", "https://example.org"),
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "if-none-match")
        );
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(One(response, "Access-Control-Allow-Methods"), Is.EqualTo("GET,HEAD,OPTIONS"));
            Assert.That(One(response, "Access-Control-Max-Age"), Is.EqualTo("86400"));
        });
    }

    [TestCase("/v1/missions")]
    [TestCase("/v1/missions?nonsense=1")]
    [TestCase("/nothing")]
    [TestCase("/")]
    public async Task Every_answer_tells_browsers_to_be_careful(string address)
    {
        using var response = await SendAsync(HttpMethod.Get, address);
        Assert.Multiple(() =>
        {
            Assert.That(One(response, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(One(response, "Content-Security-Policy"), Does.StartWith("default-src 'none'"));
            Assert.That(One(response, "Content-Security-Policy"), Does.Contain("frame-ancestors 'none'"));
            Assert.That(One(response, "X-Frame-Options"), Is.EqualTo("DENY"));
            Assert.That(response.Headers.Contains("Server"), Is.False);
        });
    }

    [Test]
    public async Task An_answer_says_the_limit_and_what_is_left_of_it()
    {
        using var response = await SendAsync(HttpMethod.Get, "/v1/missions");
        Assert.Multiple(() =>
        {
            Assert.That(One(response, "RateLimit-Policy"), Is.EqualTo("\"client\";q=60000;w=60"));
            Assert.That(One(response, "RateLimit"), Does.Match("^\"client\";r=[0-9]+$"));
        });
    }

    [Test]
    public async Task A_client_over_the_limit_is_told_to_wait_and_others_are_served()
    {
        await using var server = await ServeAsync(app =>
        {
            app.Use(
                (context, next) =>
                {
                    if (IPAddress.TryParse(context.Request.Headers["X-From"], out var from))
                        context.Connection.RemoteIpAddress = from;
                    return next(context);
                }
            );
            app.UseRateLimiting(new RateLimitSettings { RequestsPerMinute = 3 });
            app.MapGet("/", () => "here");
        });
        using var client = new HttpClient { BaseAddress = server.Address };
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
            statuses.Add(answer.StatusCode);
            if (i < 3)
                continue;
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.GreaterThan(TimeSpan.Zero));
            Assert.That(
                answer.Content.Headers.ContentType?.MediaType,
                Is.EqualTo("application/problem+json")
            );
            Assert.That(One(answer, "RateLimit"), Is.EqualTo("\"client\";r=0"));
        }
        using var another = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/"));
        another.Headers.Add("X-From", "192.0.2.7");
        using var served = await client.SendAsync(another);
        Assert.Multiple(() =>
        {
            Assert.That(statuses.Take(3), Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(statuses[3], Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(served.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task A_deprecated_endpoint_says_since_when_and_until_when()
    {
        await using var server = await ServeAsync(app =>
        {
            app.UseRouting();
            Deprecated.Use(app);
            app.MapGet("/old", () => "still here")
                .WithMetadata(new Deprecated(new(2026, 1, 1), new(2027, 1, 1), "/methods#old"));
            app.MapGet("/new", () => "here");
        });
        using var client = new HttpClient { BaseAddress = server.Address };
        using var old = await client.GetAsync(new Uri("/old", UriKind.Relative));
        using var fresh = await client.GetAsync(new Uri("/new", UriKind.Relative));
        Assert.Multiple(() =>
        {
            Assert.That(One(old, "Deprecation"), Is.EqualTo("@1767225600"));
            Assert.That(One(old, "Sunset"), Is.EqualTo("Fri, 01 Jan 2027 00:00:00 GMT"));
            Assert.That(One(old, "Link"), Is.EqualTo("</methods#old>; rel=\"deprecation\""));
            Assert.That(fresh.Headers.Contains("Deprecation"), Is.False);
        });
    }

    [Test]
    public void A_limit_below_nought_is_refused()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration["RateLimit:RequestsPerMinute"] = "-1";
        Assert.That(
            () => RateLimitSettings.Of(builder.Configuration),
            Throws.InvalidOperationException.With.Message.Contains("RequestsPerMinute")
        );
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await api.Client.SendAsync(request);
    }

    private static string One(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values) ? string.Join("; ", values) : "";

    private static async Task<SmallServer> ServeAsync(Action<WebApplication> use)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        use(app);
        await app.StartAsync();
        return new SmallServer(app);
    }

    private sealed class SmallServer(WebApplication app) : IAsyncDisposable
    {
        public Uri Address { get; } =
            new(
                app.Services.GetRequiredService<IServer>()
                    .Features.Get<IServerAddressesFeature>()!
                    .Addresses.First()
            );

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
