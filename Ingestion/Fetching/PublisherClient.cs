using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// Fetches a publisher's file to disk: over TLS (or from this machine), with retries that wait as long as the server
/// asks, never more than a stated size, and redirected only within the publisher's own hosts.
/// </summary>
public sealed class PublisherClient : IDisposable
{
    /// <summary>No publisher's file of regional figures comes near this.</summary>
    public const long LargestFile = 256L << 20;

    private const int MostRedirects = 5;

    private readonly HttpClient http;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<HttpResponseMessage> resilience;

    public PublisherClient(TimeProvider clock)
    {
        this.clock = clock;
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(15),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("RoadmapIndicators/1.0");
        resilience = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = 4,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = TimeSpan.FromSeconds(1),
                    MaxDelay = TimeSpan.FromMinutes(2),
                    ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                        .Handle<HttpRequestException>()
                        .Handle<TimeoutRejectedException>()
                        .HandleResult(r =>
                            r.StatusCode == HttpStatusCode.TooManyRequests || (int)r.StatusCode >= 500
                        ),
                    DelayGenerator = arguments => ValueTask.FromResult(AskedToWait(arguments.Outcome.Result)),
                }
            )
            .AddTimeout(TimeSpan.FromSeconds(60))
            .Build();
    }

    /// <summary>What was fetched.</summary>
    /// <param name="Path">A temporary file, which the caller deletes.</param>
    /// <param name="Name">The last part of the address.</param>
    /// <param name="LastModified">The day that the server gives the file; null when it gives none.</param>
    public sealed record Fetched(string Path, string Name, DateOnly? LastModified);

    /// <summary>Fetches one address, or says in words why it could not be had.</summary>
    public async Task<(Fetched? File, string? Problem)> FetchAsync(Uri address, CancellationToken cancel)
    {
        var url = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
                return (null, $"{url} is not fetched: only https addresses are.");
            HttpResponseMessage response;
            try
            {
                response = await resilience.ExecuteAsync(
                    async token => await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, token),
                    cancel
                );
            }
            catch (Exception broken) when (broken is HttpRequestException or TimeoutRejectedException)
            {
                return (null, $"{url} could not be reached: {broken.Message}");
            }
            using (response)
            {
                if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
                {
                    var next = new Uri(url, location);
                    if (!SamePublisher(address, next))
                        return (null, $"{url} redirects to {next.Host}, which is not the publisher's.");
                    url = next;
                    continue;
                }
                if (!response.IsSuccessStatusCode)
                    return (null, $"{url} answered {(int)response.StatusCode} {response.ReasonPhrase}.");
                return await SaveAsync(url, response, cancel);
            }
        }
        return (null, $"{address} redirects more than {MostRedirects} times.");
    }

    public void Dispose() => http.Dispose();

    private static async Task<(Fetched?, string?)> SaveAsync(
        Uri url,
        HttpResponseMessage response,
        CancellationToken cancel
    )
    {
        var path = Path.GetTempFileName();
        var expected = response.Content.Headers.ContentLength;
        long length = 0;
        try
        {
            await using var file = File.Create(path);
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            var buffer = new byte[1 << 16];
            for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0; )
            {
                length += read;
                if (length > LargestFile)
                    break;
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            File.Delete(path);
            return (null, $"{url} broke off after {length:N0} bytes: {broken.Message}");
        }
        if (length > LargestFile || expected is { } whole && length != whole)
        {
            File.Delete(path);
            return length > LargestFile
                ? (null, $"{url} is larger than {LargestFile:N0} bytes.")
                : (null, $"{url} broke off after {length:N0} of {expected:N0} bytes.");
        }
        var modified = response.Content.Headers.LastModified is { } moment
            ? LondonDay.Of(moment)
            : (DateOnly?)null;
        return (new(path, NameOf(url), modified), null);
    }

    private static string NameOf(Uri url) =>
        url.Segments[^1].Trim('/') is { Length: > 0 } last ? Uri.UnescapeDataString(last) : url.Host;

    // The publisher's hosts are those that end in its registered name: www.ons.gov.uk may send on to download.ons.gov.uk.
    private static bool SamePublisher(Uri first, Uri next)
    {
        static string Site(string host)
        {
            var parts = host.Split('.');
            var kept = host.EndsWith(".uk", StringComparison.OrdinalIgnoreCase) ? 3 : 2;
            return string.Join('.', parts.TakeLast(kept));
        }
        return next.Host.Equals(first.Host, StringComparison.OrdinalIgnoreCase)
            || Site(next.Host).Equals(Site(first.Host), StringComparison.OrdinalIgnoreCase);
    }

    private TimeSpan? AskedToWait(HttpResponseMessage? response) =>
        response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => Bounded(delta),
            { Date: { } date } => Bounded(date - clock.GetUtcNow()),
            _ => null,
        };

    private static TimeSpan Bounded(TimeSpan wait) =>
        TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0, 120));
}
