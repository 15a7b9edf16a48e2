using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Sources;

/// <summary>When a publisher is asked.</summary>
/// <param name="Cron">Cron expressions with seconds first, as Quartz reads them.</param>
/// <param name="TimeZone">The zone that the times are told in.</param>
/// <param name="Embargo">A release is not taken before this time on its day.</param>
public sealed record ScheduleAnswer(IReadOnlyList<string> Cron, string TimeZone, string Embargo)
{
    public static ScheduleAnswer Of(SourceSchedule schedule) =>
        new(
            schedule.Cron,
            SourceSchedule.TimeZone,
            schedule.Embargo.ToString("HH:mm", CultureInfo.InvariantCulture)
        );
}
