using Quartz;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Ingestion.Worker;

/// <summary>Brings what the scheduler keeps into line with the catalogue.</summary>
internal static class Schedules
{
    /// <summary>The group of the jobs; the view <c>published.source_state</c> names it too.</summary>
    public const string Sources = "sources";

    private const string ByCron = "schedule",
        Once = "once";

    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById(SourceSchedule.TimeZone);

    /// <summary>
    /// Gives every scheduled source its job and its triggers, and takes away what the catalogue has no more. A
    /// schedule that is as it was is left alone, so that a time missed while no worker was up is still made good:
    /// once, as soon as one is.
    /// </summary>
    public static async Task FollowAsync(
        IScheduler scheduler,
        RoadmapCatalogue catalogue,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var wanted = catalogue.Sources.Where(source => source.Schedule is not null).ToList();
        foreach (var source in wanted)
        {
            var key = new JobKey(source.Name, Sources);
            var job = JobBuilder
                .Create<SourceJob>()
                .WithIdentity(key)
                .WithDescription(source.Title)
                .RequestRecovery()
                .StoreDurably()
                .Build();
            await scheduler.AddJob(job, AddJobOptions.Replacing, cancel);
            var triggers = source.Schedule!.Cron.Select(cron => CronTrigger(key, cron, clock)).ToList();
            var held = (await scheduler.GetTriggersOfJob(key, cancel))
                .OfType<ICronTrigger>()
                .ToDictionary(trigger => trigger.Key);
            foreach (var old in held.Keys.Except(triggers.Select(trigger => trigger.Key)))
                await scheduler.UnscheduleJob(old, cancel);
            foreach (var trigger in triggers.Where(trigger => !IsHeld(held, trigger)))
                await scheduler.ScheduleJob(trigger, ScheduleJobOptions.Replacing, cancel);
        }
        var jobs = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Sources), cancel);
        foreach (var gone in jobs.Where(key => wanted.All(source => source.Name != key.Name)))
            await scheduler.DeleteJob(gone, cancel);
    }

    /// <summary>Has a source asked once, at a time, besides its schedule. Asking for that again changes only the time.</summary>
    public static async Task AskAgainAsync(
        IScheduler scheduler,
        string source,
        DateTimeOffset at,
        CancellationToken cancel
    ) =>
        await scheduler.ScheduleJob(
            TriggerBuilder
                .Create()
                .WithIdentity(source, Once)
                .ForJob(new JobKey(source, Sources))
                .StartAt(at)
                .WithSimpleSchedule(simple =>
                    simple.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)
                )
                .Build(),
            ScheduleJobOptions.Replacing,
            cancel
        );

    // The expression is part of the name, so that a changed one is another trigger.
    private static ITrigger CronTrigger(JobKey job, string cron, TimeProvider clock) =>
        TriggerBuilder
            .Create(clock)
            .WithIdentity($"{job.Name} {cron}", ByCron)
            .ForJob(job)
            .WithSchedule(
                CronScheduleBuilder
                    .Create(cron)
                    .InTimeZone(London)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .Build();

    private static bool IsHeld(Dictionary<TriggerKey, ICronTrigger> held, ITrigger wanted) =>
        held.TryGetValue(wanted.Key, out var known) && known.TimeZone?.Id == London.Id;
}
