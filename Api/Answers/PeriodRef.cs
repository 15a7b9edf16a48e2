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
    public static PeriodRef Of(Period period) => new(period.Code, period.Label, period.Start, period.End);
}
