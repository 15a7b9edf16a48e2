using Microsoft.Extensions.Logging;
using Quartz;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>
/// Calibrates projections once a round of releases is in. What goes wrong here is said and harms no load; the last
/// calibration stays in force.
/// </summary>
/// <param name="tasks">What calibrates.</param>
/// <param name="log">Says what came of it.</param>
[DisallowConcurrentExecution]
internal sealed partial class CalibrationJob(WorkerTasks tasks, ILogger<CalibrationJob> log) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            LogDone(log, await tasks.Calibrate(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The scheduler hands it back, and another worker does it.
            throw;
        }
        catch (Exception broken)
        {
            LogFailed(log, broken);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "calibration: {Words}")]
    private static partial void LogDone(ILogger log, string words);

    [LoggerMessage(2, LogLevel.Error, "calibration: failed; the last one stays in force")]
    private static partial void LogFailed(ILogger log, Exception broken);
}
