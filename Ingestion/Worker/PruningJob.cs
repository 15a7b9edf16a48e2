using Microsoft.Extensions.Logging;
using Quartz;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>Prunes the record of runs and of tries to deliver.</summary>
/// <param name="retention">What is kept.</param>
/// <param name="log">Says what went.</param>
[DisallowConcurrentExecution]
internal sealed partial class PruningJob(RecordRetention retention, ILogger<PruningJob> log) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var (runs, attempts) = await retention.PruneAsync(cancellationToken);
            LogDone(log, runs, attempts, RecordRetention.Days);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            LogFailed(log, broken);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "pruning: {Runs} runs and {Attempts} tries to deliver, older than {Days} days, were taken out of the record"
    )]
    private static partial void LogDone(ILogger log, int runs, int attempts, int days);

    [LoggerMessage(2, LogLevel.Error, "pruning: failed; the next night tries again")]
    private static partial void LogFailed(ILogger log, Exception broken);
}
