using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RoadmapIndicators.Api.Problems;

namespace RoadmapIndicators.Api.Conduct;

/// <summary>
/// How much of the server one request may take. It only reads, so a request is small; an answer that takes longer than
/// its time is given up, and what was being read for it is stopped.
/// </summary>
public static class ServerLimits
{
    /// <summary>The longest that an answer may take, but for downloads, which may take as long as the client reads.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);

    public static readonly string NotReady =
        $"The answer was not ready after {LongestAnswer.TotalSeconds:0} s.";

    private const int LongestBody = 16 * 1024,
        LongestAddress = 16 * 1024,
        LongestHeaders = 32 * 1024;

    public static void AddServerLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LongestBody;
            server.Limits.MaxRequestLineSize = LongestAddress;
            server.Limits.MaxRequestHeadersTotalSize = LongestHeaders;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddRequestTimeouts(options =>
            options.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = LongestAnswer,
                WriteTimeoutResponse = context =>
                    new Problem(ProblemKind.TooSlow, NotReady, []).ExecuteAsync(context),
            }
        );
    }
}
