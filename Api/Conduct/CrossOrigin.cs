using Microsoft.Net.Http.Headers;

namespace RoadmapIndicators.Api.Conduct;

/// <summary>
/// Lets pages of any site read what is published here: it is the same for everybody, and nobody logs in. What may be
/// done at an address is said to whoever asks with OPTIONS.
/// </summary>
public static class CrossOrigin
{
    private static readonly TimeSpan PreflightKept = TimeSpan.FromDays(1);

    /// <summary>What a page's code may read beside the body.</summary>
    private static readonly string[] Readable =
    [
        HeaderNames.ETag,
        HeaderNames.Link,
        HeaderNames.ContentDisposition,
        HeaderNames.RetryAfter,
        "RateLimit",
        "RateLimit-Policy",
        "Deprecation",
        "Sunset",
    ];

    public static void AddCrossOrigin(this IServiceCollection services) =>
        services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
                policy
                    .AllowAnyOrigin()
                    .AllowAnyHeader()
                    .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Options)
                    .WithExposedHeaders(Readable)
                    .SetPreflightMaxAge(PreflightKept)
            )
        );

    /// <summary>Answers OPTIONS at every address that can be read: 204 with Allow.</summary>
    public static void UseOptions(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                await next(context);
                // Routing has found the address and turned the method down.
                if (
                    HttpMethods.IsOptions(context.Request.Method)
                    && context.Response
                        is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false }
                )
                {
                    context.Response.StatusCode = StatusCodes.Status204NoContent;
                    context.Response.Headers.Allow =
                        $"{context.Response.Headers.Allow}, {HttpMethods.Options}";
                }
            }
        );
}
