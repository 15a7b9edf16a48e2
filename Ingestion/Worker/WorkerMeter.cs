using System.Diagnostics;
using System.Diagnostics.Metrics;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>What a worker counts of itself. How the sources do is measured by the Api, from what the workers record.</summary>
public sealed class WorkerMeter : IDisposable
{
    public const string Name = "RoadmapIndicators.Worker";

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> runs;
    private readonly UpDownCounter<int> underWay;
    private readonly Counter<long> deliveries;

    public WorkerMeter()
    {
        runs = meter.CreateHistogram<double>(
            "roadmap.worker.run.duration",
            "s",
            "Time that asking a publisher for a source took, by source and outcome."
        );
        underWay = meter.CreateUpDownCounter<int>(
            "roadmap.worker.runs.under_way",
            "{run}",
            "Sources that this worker is asking for now."
        );
        deliveries = meter.CreateCounter<long>(
            "roadmap.worker.webhook.attempts",
            "{attempt}",
            "Tries to deliver a webhook, by subscription and outcome."
        );
    }

    /// <summary>Begins to time a run.</summary>
    public Timing Start(string source) => new(this, source);

    /// <summary>Counts a try to deliver.</summary>
    public void Delivery(string subscription, string outcome) =>
        deliveries.Add(1, new("subscription", subscription), new("outcome", outcome));

    public void Dispose() => meter.Dispose();

    /// <summary>One run; it counts as under way until it is disposed.</summary>
    public sealed class Timing : IDisposable
    {
        private readonly WorkerMeter of;
        private readonly string source;
        private readonly long began = Stopwatch.GetTimestamp();

        internal Timing(WorkerMeter of, string source)
        {
            this.of = of;
            this.source = source;
            of.underWay.Add(1);
        }

        public void End(RunOutcome outcome) =>
            of.runs.Record(
                Stopwatch.GetElapsedTime(began).TotalSeconds,
                new("source", source),
                new("outcome", outcome.ToString().ToLowerInvariant())
            );

        public void Dispose() => of.underWay.Add(-1);
    }
}
