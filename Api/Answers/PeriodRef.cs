using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Answers;

/// <summary>The time that a figure is about.</summary>
/// <param name="Code">What to ask for it by.</param>
/// <param name="Label">For people.</param>
/// <param name="Start">First day, included.</param>
/// <param name="End">Last day, included.</param>
[JsonConverter(typeof(PeriodRefConverter))]
public sealed record PeriodRef(string Code, string Label, DateOnly Start, DateOnly End)
{
    /// <summary>There are some hundreds of periods; more only come from odd requests.</summary>
    private const int Most = 10_000;

    private static readonly ConcurrentDictionary<Period, PeriodRef> Known = new();

    public static PeriodRef Of(Period period)
    {
        if (Known.TryGetValue(period, out var known))
            return known;
        var made = new PeriodRef(period.Code, period.Label, period.Start, period.End);
        if (Known.Count < Most)
            Known.TryAdd(period, made);
        return made;
    }
}
