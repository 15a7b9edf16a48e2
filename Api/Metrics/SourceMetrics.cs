using System.Diagnostics.Metrics;
using RoadmapIndicators.Api.Problems;
using RoadmapIndicators.Api.Sources;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Metrics;

/// <summary>
/// How each source does, read when metrics are asked for. While the database is away there are none of these, so that
/// nobody takes the last ones seen for the present.
/// </summary>
public sealed class SourceMetrics : IDisposable
{
    /// <summary>Reading waits no longer; whoever asks for metrics gives up before long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Meter meter = new(ServiceMetrics.Meter);
    private readonly SourceReader reader;
    private readonly EditionLog log;
    private readonly TimeProvider clock;
    private volatile IReadOnlyList<SourceAnswer> sources = [];

    public SourceMetrics(SourceReader reader, EditionLog log, TimeProvider clock)
    {
        this.reader = reader;
        this.log = log;
        this.clock = clock;
        Gauge(
            "roadmap.source.since_success",
            "s",
            "Time since the source was last asked without a failure.",
            source => source.LastSuccess is { } at ? (clock.GetUtcNow() - at).TotalSeconds : null
        );
        Gauge(
            "roadmap.source.failing",
            "1",
            "1 while asking for the source fails, else 0.",
            source => source.FailingSince is null ? 0 : 1
        );
        Gauge(
            "roadmap.source.held_releases",
            "{release}",
            "Releases of the source that wait for review.",
            source => source.Held
        );
        Gauge(
            "roadmap.source.promised_frequency",
            "s",
            "The longest time between releases that keeps the publisher's promise.",
            source =>
                source.PromisedFrequency is { } promise ? TimeSpan.FromDays(promise.Days).TotalSeconds : null
        );
        Gauge(
            "roadmap.source.release_age",
            "s",
            "Days since the newest release that was taken was published, as seconds.",
            source => source.Age.Days is { } days ? TimeSpan.FromDays(days).TotalSeconds : null
        );
        Gauge(
            "roadmap.source.until_next_run",
            "s",
            "Time until a worker asks for the source; below zero where it is overdue.",
            source => source.NextRun is { } at ? (at - clock.GetUtcNow()).TotalSeconds : null
        );
    }

    /// <summary>Reads how the sources do now.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            sources = log.IsLoaded
                ? SourceMaker.Make(
                    log.Current.Catalogue.Catalogue,
                    await reader.ReadAsync(patience.Token),
                    LondonDay.Of(clock.GetUtcNow())
                )
                : [];
        }
        catch (Exception exception)
            when (exception is OperationCanceledException || ProblemPipeline.SaysDatabaseAway(exception))
        {
            sources = [];
        }
    }

    public void Dispose() => meter.Dispose();

    private void Gauge(string name, string unit, string description, Func<SourceAnswer, double?> value) =>
        meter.CreateObservableGauge(
            name,
            () =>
                from source in sources
                let measured = value(source)
                where measured is not null
                select new Measurement<double>(
                    measured.Value,
                    new KeyValuePair<string, object?>("source", source.Name)
                ),
            unit,
            description
        );
}
