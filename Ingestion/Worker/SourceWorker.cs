using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Runs;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>
/// Asks publishers by the catalogue's schedules. Any number of workers, on any number of machines, share the work
/// through the database: a source is asked by one of them, and what a worker had under way when it died is done again
/// by another.
/// </summary>
/// <param name="database">The store, as the writer.</param>
/// <param name="catalogue">Whose schedules are followed.</param>
/// <param name="tasks">What it does.</param>
/// <param name="settings">How it works.</param>
/// <param name="meter">What it counts.</param>
/// <param name="logs">Where it says what it does.</param>
/// <param name="clock">Dates the record.</param>
public sealed partial class SourceWorker(
    NpgsqlDataSource database,
    RoadmapCatalogue catalogue,
    WorkerTasks tasks,
    WorkerSettings settings,
    WorkerMeter meter,
    ILoggerFactory logs,
    TimeProvider clock
)
{
    /// <summary>All workers of a database form one scheduler of this name.</summary>
    private const string Scheduler = "roadmap";

    private readonly ILogger log = logs.CreateLogger<SourceWorker>();

    /// <summary>
    /// Works until it is cancelled. Then it takes nothing new, lets what is under way go on for the grace it has, and
    /// hands back to the other workers what is not done by then.
    /// </summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var factory = Builder().Build();
        // To start takes a moment and is not broken off: a stop during it comes after it.
        var scheduler = await factory.GetScheduler(CancellationToken.None);
        await Schedules.FollowAsync(scheduler, catalogue, clock, CancellationToken.None);
        await Upkeep.FollowAsync(scheduler, clock, CancellationToken.None);
        await scheduler.Start(CancellationToken.None);
        LogStarted(log, settings.Name, catalogue.Sources.Count(source => source.Schedule is not null));
        try
        {
            if (settings.AskNow)
                foreach (var source in catalogue.Sources.Where(source => source.Schedule is not null))
                    await Schedules.AskAgainAsync(
                        scheduler,
                        source.Name,
                        clock.GetUtcNow(),
                        CancellationToken.None
                    );
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            LogStopping(log, settings.Name);
        }
        finally
        {
            // What does not stop keeps the scheduler's parts until the process ends.
            if (await StopAsync(scheduler))
                await factory.DisposeAsync();
        }
    }

    /// <returns>Whether everything under way has stopped.</returns>
    private async Task<bool> StopAsync(IScheduler scheduler)
    {
        await scheduler.Standby(CancellationToken.None);
        var patience = clock.GetUtcNow() + settings.Grace;
        while (clock.GetUtcNow() < patience && await IsBusyAsync(scheduler))
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock);
        try
        {
            await scheduler
                .Shutdown(waitForJobsToComplete: true, CancellationToken.None)
                .AsTask()
                .WaitAsync(settings.LastWait, clock);
            LogStopped(log, settings.Name);
            return true;
        }
        catch (TimeoutException)
        {
            LogAbandoned(log, settings.Name);
            return false;
        }
    }

    private static async Task<bool> IsBusyAsync(IScheduler scheduler) =>
        (await scheduler.GetMetadata(CancellationToken.None)).LocalExecutingJobs > 0;

    private QuartzSchedulerBuilder Builder() =>
        QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(logs);
            quartz.UseTimeProvider(clock);
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = Scheduler;
                options.InstanceId = settings.Name;
                options.DefaultTimeZone = TimeZoneInfo.FindSystemTimeZoneById(SourceSchedule.TimeZone);
                options.IdleWaitTime = TimeSpan.FromSeconds(Math.Clamp(settings.CheckIn.TotalSeconds, 1, 30));
                // What is left of the jobs after the grace is told to stop, and is handed back.
                options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(settings.Jobs);
            quartz.AddJobType(_ => new SourceJob(
                tasks,
                new SourceRuns(database, clock),
                meter,
                settings,
                clock,
                logs.CreateLogger<SourceJob>()
            ));
            quartz.AddJobType(_ => new CalibrationJob(tasks, logs.CreateLogger<CalibrationJob>()));
            quartz.AddJobType(_ => new PruningJob(
                new RecordRetention(database, clock),
                logs.CreateLogger<PruningJob>()
            ));
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = _ => database);
                store.ConfigureStore(options =>
                {
                    options.TablePrefix = "quartz.";
                    options.StoreJobDataAsStrings = true;
                    options.SchemaProvisioning = SchemaProvisioning.Validate;
                    options.RecoverFiringsCancelledByShutdown = true;
                });
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = settings.CheckIn;
                    cluster.CheckinMisfireThreshold = settings.CheckIn;
                });
            });
        });

    [LoggerMessage(1, LogLevel.Information, "{Worker} follows the schedules of {Sources} sources")]
    private static partial void LogStarted(ILogger log, string worker, int sources);

    [LoggerMessage(2, LogLevel.Information, "{Worker} stops when what is under way is done")]
    private static partial void LogStopping(ILogger log, string worker);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "{Worker} goes without what did not stop; another worker does it again"
    )]
    private static partial void LogAbandoned(ILogger log, string worker);

    [LoggerMessage(3, LogLevel.Information, "{Worker} has stopped")]
    private static partial void LogStopped(ILogger log, string worker);
}
