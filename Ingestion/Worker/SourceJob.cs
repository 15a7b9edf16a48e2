using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>Asks one publisher. The scheduler never lets two workers do it for one source at once.</summary>
/// <param name="tasks">What fetches and loads.</param>
/// <param name="runs">Where it is recorded.</param>
/// <param name="meter">Counts it.</param>
/// <param name="settings">This worker's.</param>
/// <param name="clock">Says when the next round is calibrated on.</param>
/// <param name="log">Says what came of it.</param>
[DisallowConcurrentExecution]
internal sealed partial class SourceJob(
    WorkerTasks tasks,
    SourceRuns runs,
    WorkerMeter meter,
    WorkerSettings settings,
    TimeProvider clock,
    ILogger<SourceJob> log
) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        var name = context.JobDetail.Key.Name;
        if (tasks.SourceOf(name) is not { } source)
        {
            // A newer worker's schedule may hold a source that this one has not heard of.
            LogUnknown(log, name);
            return;
        }
        if (tasks.WhyNotAsked(source) is { } words)
        {
            // Nobody was asked: that is no success, and no failure of the publisher's.
            LogNotAsked(log, words);
            return;
        }
        if (context.Recovering)
            LogTakenOver(log, name);
        await using var run = await runs.BeginAsync(
            new(name, settings.Name, context.ScheduledFireTimeUtc),
            cancellationToken
        );
        using var timing = meter.Start(name);
        LogBegins(log, name);
        try
        {
            var result = await tasks.Load(source, cancellationToken);
            await run.EndAsync(result);
            timing.End(result.Outcome);
            LogEnds(log, name, result.Outcome, result.Releases.Count, result.Message ?? "");
            if (result.Count(ReleaseStatus.Published) > 0)
                await Upkeep.CalibrateAsync(
                    context.Scheduler,
                    clock.GetUtcNow() + settings.RoundEndsAfter,
                    cancellationToken
                );
            if (result.EmbargoedUntil is { } until)
                await Schedules.AskAgainAsync(context.Scheduler, name, until, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Recorded as stopped. The scheduler hands it back, and another worker does it.
            timing.End(RunOutcome.Stopped);
            LogStopped(log, name);
            throw;
        }
        catch (Exception broken)
        {
            timing.End(RunOutcome.Failed);
            LogFailed(log, name, broken);
            // Without a database nothing can be recorded; whoever runs the source next closes the run.
            if (broken is not NpgsqlException { IsTransient: true })
                await run.FailAsync(broken.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Source}: asking")]
    private static partial void LogBegins(ILogger log, string source);

    [LoggerMessage(2, LogLevel.Information, "{Source}: {Outcome}, {Releases} releases. {Message}")]
    private static partial void LogEnds(
        ILogger log,
        string source,
        RunOutcome outcome,
        int releases,
        string message
    );

    [LoggerMessage(3, LogLevel.Information, "{Source}: taken over from a worker that died or was stopped")]
    private static partial void LogTakenOver(ILogger log, string source);

    [LoggerMessage(4, LogLevel.Warning, "{Source}: stopped before it was done")]
    private static partial void LogStopped(ILogger log, string source);

    [LoggerMessage(5, LogLevel.Error, "{Source}: failed")]
    private static partial void LogFailed(ILogger log, string source, Exception broken);

    [LoggerMessage(6, LogLevel.Error, "{Source}: this worker knows no such source")]
    private static partial void LogUnknown(ILogger log, string source);

    [LoggerMessage(7, LogLevel.Warning, "{Words}")]
    private static partial void LogNotAsked(ILogger log, string words);
}
