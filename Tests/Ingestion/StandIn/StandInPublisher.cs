using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace RoadmapIndicators.Tests.Ingestion.StandIn;

/// <summary>
/// One server on this machine that stands in for every publisher: what is meant for <c>https://HOST/PATH</c> is asked
/// here as <c>/HOST/PATH</c> and answered in that publisher's dialect, or wrongly when a test says so. Every figure in
/// it is made up for tests.
/// </summary>
internal sealed class StandInPublisher : IAsyncDisposable
{
    /// <summary>Answers one request for a host; the second argument says whether columns have new names.</summary>
    public delegate Answer Dialect(HttpRequest request, string path, bool changed);

    private static readonly DateTimeOffset Modified = new(2026, 2, 20, 9, 30, 0, TimeSpan.Zero);

    private readonly WebApplication server;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, Dialect> dialects = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<Request> requests = new();
    private Misbehaviour misbehaviour;
    private int times;

    /// <summary>A request that came.</summary>
    public sealed record Request(string Address, DateTimeOffset At, bool Conditional);

    private StandInPublisher(WebApplication server, TimeProvider clock)
    {
        this.server = server;
        this.clock = clock;
    }

    public Uri Address => new(server.Urls.First());

    /// <summary>Seconds that a 429 asks for.</summary>
    public string RetryAfter { get; set; } = "1";

    public IReadOnlyList<Request> Requests => [.. requests];

    public static async Task<StandInPublisher> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseKestrel(kestrel => kestrel.Limits.MinResponseDataRate = null)
            .UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var standIn = new StandInPublisher(server, clock);
        server.Run(standIn.AnswerAsync);
        await server.StartAsync();
        return standIn;
    }

    public void Speak(string host, Dialect dialect) => dialects[host] = dialect;

    /// <summary>Does it wrong so many times, and then as it should be.</summary>
    public void Misbehave(Misbehaviour how, int howOften = int.MaxValue)
    {
        misbehaviour = how;
        times = howOften;
    }

    public void Forget() => requests.Clear();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var wrong = Interlocked.Decrement(ref times) >= 0 ? misbehaviour : Misbehaviour.None;
        var parts = context.Request.Path.Value!.Split('/', 3);
        var path = "/" + parts.ElementAtOrDefault(2);
        var address = $"https://{parts[1]}{path}";
        requests.Enqueue(
            new(
                address + context.Request.QueryString,
                clock.GetUtcNow(),
                context.Request.Headers.IfNoneMatch.Count > 0
            )
        );
        var answer = dialects.TryGetValue(parts[1], out var dialect)
            ? dialect(context.Request, path, wrong == Misbehaviour.ChangedColumns)
            : Answer.Problem(404, "No such host.");
        await WriteAsync(context, answer, wrong, address);
    }

    private async Task WriteAsync(HttpContext context, Answer answer, Misbehaviour wrong, string address)
    {
        var response = context.Response;
        switch (wrong)
        {
            case Misbehaviour.TooManyRequests:
                response.StatusCode = 429;
                response.Headers.RetryAfter = RetryAfter;
                return;
            case Misbehaviour.ServerErrors:
                response.StatusCode = 500;
                return;
            case Misbehaviour.Gone:
                response.StatusCode = 404;
                return;
            case Misbehaviour.EmptyBody:
                response.ContentType = answer.Type;
                return;
            case Misbehaviour.WebPage:
                response.ContentType = "text/html";
                await response.WriteAsync("<!DOCTYPE html><title>Sorry</title><p>We are making changes.");
                return;
            case Misbehaviour.EndlessRedirects:
                response.Redirect(address + "?again=" + Guid.NewGuid().ToString("N"));
                return;
            case Misbehaviour.ForeignRedirect:
                response.Redirect("https://elsewhere.example/file.csv");
                return;
        }
        if (answer.Location is { } location)
        {
            response.Redirect(location);
            return;
        }
        response.StatusCode = answer.Status;
        response.ContentType = answer.Type;
        var body = answer.Body;
        var asked = context
            .Request.Headers.AcceptEncoding.ToString()
            .Contains("gzip", StringComparison.Ordinal);
        if (wrong is Misbehaviour.DamagedGzip or Misbehaviour.CutGzip || asked && answer.Type == "text/csv")
        {
            response.Headers.ContentEncoding = "gzip";
            body = Zipped(body);
        }
        if (
            answer.Marked
            && answer.Status == 200
            && wrong is (Misbehaviour.None or Misbehaviour.ChangedColumns)
        )
        {
            var mark = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body))[..16]}\"";
            response.Headers.ETag = mark;
            response.Headers.LastModified = Modified.ToString("R");
            if (context.Request.Headers.IfNoneMatch.Contains(mark))
            {
                response.StatusCode = 304;
                response.Headers.Remove("Content-Encoding");
                return;
            }
        }
        switch (wrong)
        {
            case Misbehaviour.SlowBytes:
                await response.Body.WriteAsync(body.AsMemory(0, Math.Min(20, body.Length)));
                await response.Body.FlushAsync();
                await Task.Delay(Timeout.Infinite, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case Misbehaviour.Trickle:
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await response.Body.WriteAsync("1"u8.ToArray());
                    await response.Body.FlushAsync();
                    await Task.Delay(20, context.RequestAborted)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
                return;
            case Misbehaviour.CutConnection or Misbehaviour.WrongLength:
                if (wrong == Misbehaviour.WrongLength)
                    response.ContentLength = body.Length + 100;
                await response.Body.WriteAsync(
                    body.AsMemory(0, wrong == Misbehaviour.WrongLength ? body.Length : body.Length / 2)
                );
                await response.Body.FlushAsync();
                context.Features.Get<IHttpRequestLifetimeFeature>()!.Abort();
                return;
            case Misbehaviour.DamagedGzip:
                for (var i = body.Length / 2; i < body.Length / 2 + 8; i++)
                    body[i] ^= 0x5A;
                break;
            case Misbehaviour.CutGzip:
                body = body[..(body.Length * 2 / 3)];
                break;
        }
        if (answer.Encoding is not null)
            response.Headers.ContentEncoding = answer.Encoding;
        if (!answer.OfUnknownLength)
            response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
    }

    private static byte[] Zipped(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(body);
        return packed.ToArray();
    }
}
