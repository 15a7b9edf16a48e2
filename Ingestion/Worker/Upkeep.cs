using Quartz;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>What workers do besides asking publishers, one of them at a time.</summary>
internal static class Upkeep
{
    private const string Group = "upkeep";

    /// <summary>Quiet hours: nothing is published then.</summary>
    private const string Nightly = "0 20 3 * * ?";

    private static readonly JobKey Calibration = new("calibrate", Group),
        Pruning = new("prune", Group);

    /// <summary>Makes the jobs known to the scheduler, and has the record pruned every night.</summary>
    public static async Task FollowAsync(IScheduler scheduler, TimeProvider clock, CancellationToken cancel)
    {
        await scheduler.AddJob(
            JobBuilder
                .Create<CalibrationJob>()
                .WithIdentity(Calibration)
                .RequestRecovery()
                .StoreDurably()
                .Build(),
            AddJobOptions.Replacing,
            cancel
        );
        await scheduler.AddJob(
            JobBuilder.Create<PruningJob>().WithIdentity(Pruning).StoreDurably().Build(),
            AddJobOptions.Replacing,
            cancel
        );
        await scheduler.ScheduleJob(
            TriggerBuilder
                .Create(clock)
                .WithIdentity("nightly", Group)
                .ForJob(Pruning)
                .WithSchedule(
                    CronScheduleBuilder
                        .Create(Nightly)
                        .InTimeZone(Schedules.London)
                        .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                )
                .Build(),
            ScheduleJobOptions.Replacing,
            cancel
        );
    }

    /// <summary>
    /// Has projections calibrated at a time. Asking again before it has come only puts it off, so that a round of
    /// releases is calibrated on once.
    /// </summary>
    public static async Task CalibrateAsync(
        IScheduler scheduler,
        DateTimeOffset at,
        CancellationToken cancel
    ) =>
        await scheduler.ScheduleJob(
            TriggerBuilder
                .Create()
                .WithIdentity("calibrate", Group)
                .ForJob(Calibration)
                .StartAt(at)
                .WithSimpleSchedule(simple =>
                    simple.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)
                )
                .Build(),
            ScheduleJobOptions.Replacing,
            cancel
        );
}
