using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Trend;

/// <summary>A stretch of the series on one footing.</summary>
/// <param name="Start">Its first period with a value.</param>
/// <param name="End">Its last.</param>
/// <param name="Reason">What changed before it; null for the first.</param>
[JsonConverter(typeof(TrendSegmentConverter))]
public sealed record TrendSegmentAnswer(PeriodRef Start, PeriodRef End, string? Reason);
