using System.Diagnostics.Metrics;
using RoadmapIndicators.Api.Panels;

namespace RoadmapIndicators.Api.Metrics;

/// <summary>How full the cache of panels is and how often it spares a query.</summary>
public sealed class PanelMetrics : IDisposable
{
    private readonly Meter meter = new(ServiceMetrics.Meter);

    public PanelMetrics(PanelStore panels)
    {
        meter.CreateObservableGauge(
            "roadmap.panels.memory",
            () => panels.Memory,
            "By",
            "Estimated memory of the panels kept."
        );
        meter.CreateObservableGauge(
            "roadmap.panels.memory.limit",
            () => PanelStore.Capacity,
            "By",
            "Memory that the panels kept may take."
        );
        meter.CreateObservableCounter(
            "roadmap.panels.lookups",
            () => new[] { Lookups(panels.Hits, "hit"), Lookups(panels.Misses, "miss") },
            "{lookup}",
            "Panels asked for: hit was kept, miss was read from the database."
        );
    }

    public void Dispose() => meter.Dispose();

    private static Measurement<long> Lookups(long count, string result) =>
        new(count, new KeyValuePair<string, object?>("result", result));
}
