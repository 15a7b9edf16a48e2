using System.Net;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api;

public sealed class CachingTests
{
    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase("/v1/missions")]
    [TestCase("/v1/outcomes/3b")]
    [TestCase("/v1/indicators")]
    [TestCase("/v1/indicators/gigabit-coverage")]
    [TestCase("/v1/areas")]
    [TestCase("/v1/releases")]
    [TestCase("/v1/releases/1/issues")]
    [TestCase("/v1/editions/2")]
    [TestCase("/v1/indicators/gigabit-coverage/observations")]
    [TestCase("/v1/indicators/full-fibre-coverage/observations")]
    [TestCase("/v1/indicators/employment-rate/trend?area=E08000025")]
    [TestCase("/v1/indicators/gigabit-coverage/target-gap?area=E47000007")]
    [TestCase("/")]
    public async Task What_a_client_holds_is_not_sent_again(string address)
    {
        using var first = await SendAsync(address);
        var tag = first.Headers.ETag!.ToString();
        using var held = await SendAsync(address, tag);
        using var weak = await SendAsync(address, $"\"other\", W/{tag}");
        using var any = await SendAsync(address, "*");
        using var other = await SendAsync(address, "\"other\"");
        using var nonsense = await SendAsync(address, "nonsense");
        Assert.Multiple(() =>
        {
            Assert.That(held.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(held.Headers.ETag?.ToString(), Is.EqualTo(tag));
            Assert.That(weak.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(any.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(nonsense.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task A_fault_is_told_whatever_the_client_holds()
    {
        using var response = await SendAsync("/v1/indicators/gigabit-coverage/observations?limit=0", "*");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [TestCase("observations", "public, max-age=30, stale-while-revalidate=300")]
    [TestCase("observations?edition=2", "public, max-age=31536000, immutable")]
    [TestCase("observations?asOf=2024-06-01", "public, max-age=30, stale-while-revalidate=300")]
    [TestCase("trend?area=E08000025", "public, max-age=30, stale-while-revalidate=300")]
    [TestCase("trend?area=E08000025&edition=2", "no-cache")]
    [TestCase("target-gap?area=E08000025&edition=2", "no-cache")]
    public async Task Answers_say_how_long_they_may_be_kept(string resource, string expected)
    {
        using var response = await SendAsync($"/v1/indicators/gigabit-coverage/{resource}");
        Assert.That(
            response.Headers.CacheControl?.ToString().Split(", ").Order(),
            Is.EqualTo(expected.Split(", ").Order())
        );
    }

    [Test]
    public async Task A_release_of_one_indicator_does_not_expire_the_answers_of_others()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        const string employment = "/v1/indicators/employment-rate/trend?area=E08000025";
        const string gigabit = "/v1/indicators/gigabit-coverage/trend?area=E08000025";
        using var before = await own.Client.GetAsync(new Uri(employment, UriKind.Relative));
        using var changing = await own.Client.GetAsync(new Uri(gigabit, UriKind.Relative));
        await own.Seed.ReleaseAsync("gigabit-coverage", "2026-01-10", new Figure(Birmingham, "2024-01", 1m));
        await own.RefreshAsync();
        using var after = await own.Client.GetAsync(new Uri(employment, UriKind.Relative));
        using var changed = await own.Client.GetAsync(new Uri(gigabit, UriKind.Relative));
        Assert.That(after.Headers.ETag, Is.EqualTo(before.Headers.ETag));
        Assert.That(changed.Headers.ETag, Is.Not.EqualTo(changing.Headers.ETag));
    }

    [TestCase("/v1/missions")]
    [TestCase("/")]
    [TestCase("/openapi.yaml")]
    [TestCase("/health/live")]
    public async Task Head_is_get_without_a_body(string address)
    {
        using var get = await SendAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await api.Client.SendAsync(request);
        Assert.Multiple(async () =>
        {
            Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(head.Headers.ETag, Is.EqualTo(get.Headers.ETag));
            Assert.That(head.Content.Headers.ContentType, Is.EqualTo(get.Content.Headers.ContentType));
            Assert.That(await head.Content.ReadAsByteArrayAsync(), Is.Empty);
        });
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string? held = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (held is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await api.Client.SendAsync(request);
    }
}
