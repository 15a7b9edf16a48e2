using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using RoadmapIndicators.Api.Delivery;
using RoadmapIndicators.Api.Vintages;
using static RoadmapIndicators.Tests.Api.Samples;

namespace RoadmapIndicators.Tests.Api.Delivery;

public sealed class AnswerCacheTests
{
    private const string Trend = "/v1/indicators/employment-rate/trend?area=E08000025";
    private const string Figures = "/v1/indicators/gigabit-coverage/observations?area=E08000026";

    private ApiHost api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => api = await ApiHost.StartAsync(SmallAsync);

    [OneTimeTearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task An_encoded_answer_is_the_same_text_under_a_tag_of_its_own(string encoding)
    {
        using var plain = await SendAsync(Trend);
        using var encoded = await SendAsync(Trend, encoding);
        var decoded = await EncodedBody.ReadAsync(encoded.Content);
        Assert.Multiple(async () =>
        {
            Assert.That(encoded.Content.Headers.ContentEncoding, Is.EqualTo([encoding]));
            Assert.That(encoded.Headers.Vary, Does.Contain("Accept-Encoding"));
            Assert.That(
                encoded.Headers.ETag!.Tag,
                Is.EqualTo(plain.Headers.ETag!.Tag.TrimEnd('"') + $"-{encoding}\"")
            );
            Assert.That(decoded, Is.EqualTo(await plain.Content.ReadAsByteArrayAsync()));
        });
        using var held = await SendAsync(Trend, encoding, encoded.Headers.ETag!.ToString());
        Assert.That(held.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(held.Headers.ETag, Is.EqualTo(encoded.Headers.ETag));
    }

    [Test]
    public async Task An_answer_asked_for_again_is_the_same_in_body_and_headers()
    {
        using var first = await SendAsync(Figures + "&limit=1");
        using var second = await SendAsync(Figures + "&limit=1");
        using var again = await SendAsync(Figures + "&limit=1");
        Assert.Multiple(async () =>
        {
            Assert.That(
                await again.Content.ReadAsStringAsync(),
                Is.EqualTo(await first.Content.ReadAsStringAsync())
            );
            Assert.That(again.Headers.GetValues("Link"), Is.EqualTo(first.Headers.GetValues("Link")));
            Assert.That(again.Headers.CacheControl, Is.EqualTo(first.Headers.CacheControl));
            Assert.That(again.Content.Headers.ContentType, Is.EqualTo(first.Content.Headers.ContentType));
        });
    }

    [Test]
    public async Task A_kept_answer_is_not_given_after_a_release()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        await own.GetAsync(Figures);
        await own.GetAsync(Figures);
        Assert.That(own.Services.GetRequiredService<AnswerCache>().Weight, Is.Positive);
        var edition = await own.Seed.ReleaseAsync(
            "gigabit-coverage",
            "2026-01-10",
            new Figure(Coventry, "2025-01", 1m)
        );
        await own.RefreshAsync();
        var after = await own.GetAsync(Figures);
        Assert.That(after.GetProperty("edition").GetInt32(), Is.EqualTo(edition));
    }

    [Test]
    public async Task An_answer_that_is_asked_for_once_takes_no_memory()
    {
        await using var own = await ApiHost.StartAsync(SmallAsync);
        var cache = own.Services.GetRequiredService<AnswerCache>();
        foreach (var limit in Enumerable.Range(1, 20))
            await own.GetAsync($"{Figures}&limit={limit}");
        Assert.That(cache.Weight, Is.Zero);
        await own.GetAsync($"{Figures}&limit=20");
        Assert.That(cache.Weight, Is.Positive);
    }

    [Test]
    public async Task Many_who_ask_the_same_at_once_get_what_was_made_once()
    {
        var cache = new AnswerCache(api.Services.GetRequiredService<EditionLog>(), new AnswerCacheSettings());
        var (made, gate) = (0, new TaskCompletionSource());
        var bodies = Enumerable.Range(0, 50).Select(_ => AskAsync()).ToList();
        gate.SetResult();
        Assert.Multiple(async () =>
        {
            Assert.That(await Task.WhenAll(bodies), Is.All.EqualTo("1"));
            Assert.That(made, Is.EqualTo(1));
        });

        async Task<string> AskAsync()
        {
            var context = new DefaultHttpContext();
            (context.Request.Method, context.Request.Path) = ("GET", "/v1/anything");
            using var body = new MemoryStream();
            context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
            await cache.InvokeAsync(
                context,
                async asked =>
                {
                    var number = Interlocked.Increment(ref made);
                    await gate.Task;
                    asked.Response.ContentType = "application/json";
                    await AnswerDelivery.SendAsync(asked, "tag", new[] { (byte)('0' + number) });
                }
            );
            return Encoding.ASCII.GetString(body.ToArray());
        }
    }

    [Test]
    public async Task A_failure_is_not_kept_and_everyone_who_waits_gets_an_answer_of_their_own()
    {
        var cache = new AnswerCache(api.Services.GetRequiredService<EditionLog>(), new AnswerCacheSettings());
        var (asked, gate) = (0, new TaskCompletionSource());
        var all = Enumerable.Range(0, 10).Select(_ => AskAsync()).ToList();
        gate.SetResult();
        Assert.That(await Task.WhenAll(all), Is.All.EqualTo(500));
        Assert.That(asked, Is.EqualTo(10));

        async Task<int> AskAsync()
        {
            var context = new DefaultHttpContext();
            (context.Request.Method, context.Request.Path) = ("GET", "/v1/anything");
            await cache.InvokeAsync(
                context,
                async c =>
                {
                    Interlocked.Increment(ref asked);
                    await gate.Task;
                    c.Response.StatusCode = 500;
                }
            );
            return context.Response.StatusCode;
        }
    }

    [Test]
    public async Task A_long_list_of_areas_is_written_to_its_end()
    {
        var areas = await api.GetAsync("/v1/areas?limit=1000");
        Assert.That(areas.GetProperty("areas").GetArrayLength(), Is.GreaterThan(400));
    }

    [TestCase("gzip, br;q=0.5", "gzip")]
    [TestCase("*", "br")]
    [TestCase("br;q=0, gzip;q=0", null)]
    [TestCase("", null)]
    public void The_best_liked_encoding_is_taken(string accepted, string? expected) =>
        Assert.That(ContentEncoding.Of(accepted).Name, Is.EqualTo(expected));

    private async Task<HttpResponseMessage> SendAsync(
        string address,
        string? encoding = null,
        string? held = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (held is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", held);
        return await api.Client.SendAsync(request);
    }
}
