using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Polly.CircuitBreaker;
using Polly.Timeout;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// Fetches publishers' files to disk, whole or not at all: over TLS (or from this machine), at each publisher's pace,
/// with retries, within stated sizes, and redirected only within the publisher's own hosts. One client serves a whole
/// run, or a worker's whole life, because the pace and the circuit breaker of a publisher are kept in it.
/// </summary>
public sealed class PublisherClient : IDisposable
{
    /// <summary>Names a server that stands in for all publishers, for tests of whole programs.</summary>
    public const string StandInVariable = "ROADMAP_STAND_IN";

    /// <summary>What is wrong with the stand-in that the environment names; null where nothing is, or none is named.</summary>
    public static string? StandInProblem => StandInHandler.OfEnvironment().Problem;

    private const int MostRedirects = 5;
    private const int LongestName = 150;

    private readonly HttpClient http;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, PublisherLine> lines = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("roadmap-fetch-").FullName;

    /// <param name="clock">Times waits and timeouts.</param>
    /// <param name="limits">In time and size; null for the usual ones.</param>
    /// <param name="standIn">A server that stands in for all publishers; null for the one that the environment names, or none.</param>
    public PublisherClient(TimeProvider clock, FetchLimits? limits = null, Uri? standIn = null)
    {
        this.clock = clock;
        Limits = limits ?? FetchLimits.Usual;
        HttpMessageHandler handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if ((standIn ?? StandInHandler.OfEnvironment().Server) is { } server)
            handler = new StandInHandler(server, handler);
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("RoadmapIndicators/1.0");
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
    }

    public FetchLimits Limits { get; }

    /// <summary>Fetches one address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="known">Of the last fetch of it that was used; <see cref="Validators.None"/> to have it whatever it is.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<FetchResult> FetchAsync(Uri address, Validators known, CancellationToken cancel)
    {
        var publisher = Publishers.Of(address);
        var line = lines.GetOrAdd(
            publisher.Name,
            (_, whose) => new PublisherLine(whose, Limits, clock),
            publisher
        );
        var url = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
                return new FetchResult.Failed(
                    $"{url.Host}: {url.AbsoluteUri} is not fetched, because only https addresses are."
                );
            if (!publisher.Owns(url))
                return new FetchResult.Failed(
                    $"{address.Host}: it sends on to {url.Host}, which is not a host of this publisher's. Nothing was fetched; if the publisher has moved, put the new address into the catalogue."
                );
            var path = NewPath();
            string? unfit = null;
            HttpResponseMessage response;
            try
            {
                response = await line.Pipeline.ExecuteAsync(
                    async token =>
                    {
                        try
                        {
                            var answer = await SendAsync(url, known, token);
                            if (answer.StatusCode == HttpStatusCode.OK)
                                unfit = await new ReceivedBody(Limits, clock).SaveAsync(answer, path, token);
                            else if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                                line.LastTrouble =
                                    $"{url.Host}: it has trouble of its own ({(int)answer.StatusCode}).";
                            return answer;
                        }
                        catch (HttpRequestException broken)
                        {
                            line.LastTrouble = FetchProblem.Of(url, broken, Limits.Attempt);
                            throw;
                        }
                    },
                    cancel
                );
            }
            catch (BrokenCircuitException)
            {
                return new FetchResult.Failed(
                    $"{line.LastTrouble ?? $"{url.Host}: it does not answer in time."} That happened several times in a row, and it is left alone for the moment."
                );
            }
            catch (Exception broken) when (broken is HttpRequestException or TimeoutRejectedException)
            {
                return new FetchResult.Failed(FetchProblem.Of(url, broken, Limits.Attempt));
            }
            using (response)
            {
                if ((int)response.StatusCode is > 300 and < 400 && response.Headers.Location is { } location)
                {
                    url = new Uri(url, location);
                    continue;
                }
                if (response.StatusCode == HttpStatusCode.NotModified && !known.AreNone)
                    return new FetchResult.Unchanged();
                if (response.StatusCode != HttpStatusCode.OK)
                    return new FetchResult.Failed(
                        await FetchProblem.OfAsync(url, response, line.AskedToWait(response), cancel)
                    );
                return unfit is not null
                    ? new FetchResult.Failed($"{url.Host}: {unfit}. Nothing of it is used.")
                    : new FetchResult.Received(
                        new(
                            path,
                            NameOf(url, response.Content.Headers.ContentDisposition),
                            response.Content.Headers.LastModified is { } day ? LondonDay.Of(day) : null,
                            new(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified)
                        )
                    );
            }
        }
        return new FetchResult.Failed(
            $"{address.Host}: it sends on again and again, more than {MostRedirects} times. Try again later, or load the file with --from."
        );
    }

    /// <summary>A path for a file that goes when the client goes.</summary>
    public string NewPath() => Path.Combine(folder, Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        http.Dispose();
        foreach (var line in lines.Values)
            line.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, Validators known, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (EntityTagHeaderValue.TryParse(known.ETag, out var tag))
            request.Headers.IfNoneMatch.Add(tag);
        request.Headers.IfModifiedSince = known.LastModified;
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        }
        // The handler reports a connection that takes too long as if somebody had cancelled it.
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, null, late);
        }
    }

    // Kept as the file's name in the record: no folders, nothing that a terminal would obey.
    private static string NameOf(Uri url, ContentDispositionHeaderValue? stated)
    {
        var given =
            (stated?.FileNameStar ?? stated?.FileName)?.Trim('"') ?? Uri.UnescapeDataString(url.Segments[^1]);
        var name = new string([.. given.Where(c => !char.IsControl(c))]);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length switch
        {
            0 => url.Host,
            > LongestName => name[^LongestName..],
            _ => name,
        };
    }
}
