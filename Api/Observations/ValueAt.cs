using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>A figure by its period and value alone.</summary>
/// <param name="Period">When.</param>
/// <param name="Value">In the indicator's unit, digit for digit as published.</param>
[JsonConverter(typeof(ValueAtConverter))]
public sealed record ValueAt(PeriodRef Period, decimal Value)
{
    public static ValueAt Of(SeriesPoint point) => new(PeriodRef.Of(point.Period), point.Value);
}
