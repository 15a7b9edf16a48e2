using OpenTelemetry.Metrics;

namespace RoadmapIndicators.Api.Metrics;

/// <summary>
/// <c>/metrics</c> in the text format of Prometheus: requests by route template, the runtime, panels and sources.
/// </summary>
public static class ServiceMetrics
{
    public const string Path = "/metrics";

    /// <summary>The name of what this project measures itself.</summary>
    public const string Meter = "RoadmapIndicators.Api";

    public static void AddServiceMetrics(this IServiceCollection services)
    {
        services.AddSingleton<PanelMetrics>();
        services.AddSingleton<SourceMetrics>();
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
                metrics
                    // The framework's own: durations and counts by method, status and route template.
                    .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                    .AddMeter("System.Runtime")
                    .AddMeter(Meter)
                    .AddView(
                        "http.server.request.duration",
                        new ExplicitBucketHistogramConfiguration
                        {
                            // Answers take fractions of a millisecond; the usual buckets begin at five.
                            Boundaries =
                            [
                                0.0001,
                                0.00025,
                                0.0005,
                                0.001,
                                0.0025,
                                0.005,
                                0.01,
                                0.025,
                                0.05,
                                0.1,
                                0.25,
                                0.5,
                                1,
                                2.5,
                                10,
                            ],
                        }
                    )
                    .AddPrometheusExporter(options => options.ScopeInfoEnabled = false)
            );
    }

    /// <summary>Serves the metrics. How the sources do is read first.</summary>
    public static void UseServiceMetrics(this WebApplication app)
    {
        app.Services.GetRequiredService<PanelMetrics>();
        var sources = app.Services.GetRequiredService<SourceMetrics>();
        app.UseWhen(
            context => context.Request.Path == Path,
            branch =>
                branch.Use(
                    async (context, next) =>
                    {
                        await sources.RefreshAsync(context.RequestAborted);
                        await next();
                    }
                )
        );
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path);
    }
}
