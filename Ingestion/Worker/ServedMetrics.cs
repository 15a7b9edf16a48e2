using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>The worker's metrics at <c>/metrics</c> of an address, in the text format of Prometheus.</summary>
public static class ServedMetrics
{
    /// <summary>Serves until the answer is disposed.</summary>
    /// <param name="address">Host and port; the path is always <c>/metrics</c>.</param>
    public static IDisposable Start(Uri address) =>
        Sdk.CreateMeterProviderBuilder()
            .AddMeter(WorkerMeter.Name)
            .AddMeter("System.Runtime")
            .AddPrometheusHttpListener(options =>
            {
                options.Host = address.Host;
                options.Port = address.Port;
            })
            .Build();
}
