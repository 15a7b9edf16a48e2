using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace RoadmapIndicators.Ingestion.Webhooks;

/// <summary>
/// Posts messages. Nothing that a receiver answers is read but its status; it cannot send us elsewhere, keep us
/// waiting, or stand for an address that only this machine's own network should reach.
/// </summary>
public sealed class WebhookPost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http;
    private readonly ResiliencePipeline<WebhookReply> pipeline;
    private readonly TimeProvider clock;

    public WebhookPost(TimeProvider clock)
    {
        this.clock = clock;
        http = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxResponseHeadersLength = 16,
                MaxResponseDrainSize = 0,
                ConnectCallback = ConnectAsync,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue("RoadmapIndicators-Webhooks", "1")
        );
        // A connection that broke is tried once more at once; what lasts longer is tried again from the record.
        pipeline = new ResiliencePipelineBuilder<WebhookReply> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<WebhookReply>
                {
                    ShouldHandle = new PredicateBuilder<WebhookReply>().Handle<HttpRequestException>(broken =>
                        broken.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.Unknown
                    ),
                    MaxRetryAttempts = 1,
                    Delay = TimeSpan.FromMilliseconds(200),
                    UseJitter = true,
                }
            )
            .AddTimeout(Patience)
            .Build();
    }

    /// <summary>Sends a message to a subscription.</summary>
    /// <param name="subscription">To whom.</param>
    /// <param name="delivery">The delivery's number.</param>
    /// <param name="happening">The event's name.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancel">Gives up; whether it was taken is then not known.</param>
    public async Task<WebhookReply> SendAsync(
        WebhookSubscription subscription,
        Guid delivery,
        string happening,
        string body,
        CancellationToken cancel
    )
    {
        try
        {
            return await pipeline.ExecuteAsync(
                async stop => await SendOnceAsync(subscription, delivery, happening, body, stop),
                cancel
            );
        }
        catch (HttpRequestException broken)
        {
            return new(null, broken.InnerException?.Message ?? broken.Message, false);
        }
        catch (TimeoutRejectedException)
        {
            return new(null, $"There was no answer within {Patience.TotalSeconds:0} seconds.", false);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<WebhookReply> SendOnceAsync(
        WebhookSubscription subscription,
        Guid delivery,
        string happening,
        string body,
        CancellationToken cancel
    )
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Url);
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add("RoadmapIndicators-Event", happening);
        request.Headers.Add("RoadmapIndicators-Delivery", delivery.ToString());
        request.Headers.Add(
            WebhookSignature.Header,
            WebhookSignature.Of(subscription.Secret, clock.GetUtcNow(), bytes)
        );
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        var status = (int)response.StatusCode;
        return response.IsSuccessStatusCode
            ? new(status, null, false)
            : new(
                status,
                status is >= 300 and < 400
                    ? $"It answered {status}; messages do not follow redirects."
                    : $"It answered {status}.",
                response.StatusCode == HttpStatusCode.Gone
            );
    }

    /// <summary>
    /// Connects to the first address that may be connected to. The check is here, on the address that is used, because
    /// a name may stand for another address a moment later.
    /// </summary>
    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancel
    )
    {
        var host = context.DnsEndPoint.Host;
        var local = context.InitialRequestMessage.RequestUri?.IsLoopback == true;
        var addresses = (await Dns.GetHostAddressesAsync(host, cancel))
            .Where(address => MayBeUsed(address, local))
            .ToArray();
        if (addresses.Length == 0)
            throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                $"'{host}' stands for no address that messages may be sent to."
            );
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Not this machine, unless the configuration says so in plain words; never the link's own addresses, where clouds
    /// keep their machines' credentials.
    /// </summary>
    private static bool MayBeUsed(IPAddress address, bool local)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address))
            return local;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] is not 0 and < 224 && (bytes[0], bytes[1]) is not (169, 254)
            : !address.IsIPv6LinkLocal
                && !address.IsIPv6Multicast
                && !address.Equals(IPAddress.IPv6Any)
                && !address.Equals(IPAddress.Parse("fd00:ec2::254"));
    }
}
