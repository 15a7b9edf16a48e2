using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Conduct;

/// <summary>
/// Keeps one client from taking the service from the others. Every answer says the limit and what is left of it, in the
/// headers RateLimit-Policy and RateLimit of the IETF's draft "RateLimit header fields for HTTP". A client is an address;
/// of IPv6 its first 64 bits, because a household has all of those.
/// </summary>
public static class RateLimiting
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void UseRateLimiting(this WebApplication app, RateLimitSettings settings)
    {
        if (settings.RequestsPerMinute == 0)
            return;
        // Clients that have been away are forgotten, so that memory does not grow with their number.
        var limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
            RateLimitPartition.GetFixedWindowLimiter(
                ClientOf(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = settings.RequestsPerMinute,
                    Window = Window,
                    QueueLimit = 0,
                    AutoReplenishment = true,
                }
            )
        );
        app.Lifetime.ApplicationStopped.Register(limiter.Dispose);
        var policy = string.Create(
            CultureInfo.InvariantCulture,
            $"\"client\";q={settings.RequestsPerMinute};w={Window.TotalSeconds}"
        );
        app.Use(
            async (context, next) =>
            {
                using var lease = limiter.AttemptAcquire(context);
                var headers = context.Response.Headers;
                headers["RateLimit-Policy"] = policy;
                headers["RateLimit"] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"client\";r={limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0}"
                );
                if (lease.IsAcquired)
                {
                    await next(context);
                    return;
                }
                var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var asked) ? asked : Window;
                var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                await new Problem(
                    ProblemKind.TooManyRequests,
                    Refusal(settings.RequestsPerMinute, seconds),
                    []
                ).ExecuteAsync(context);
            }
        );
    }

    /// <summary>What a client is told that has asked too often.</summary>
    public static string Refusal(int requestsPerMinute, int seconds) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"One client may make {requestsPerMinute:N0} requests within a minute; ask again in {seconds} s."
        );

    private static IPAddress ClientOf(IPAddress? address)
    {
        // A server that listens on no network, as in tests, has clients without an address.
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }
}
