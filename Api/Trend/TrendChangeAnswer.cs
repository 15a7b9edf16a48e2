using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Observations;

namespace RoadmapIndicators.Api.Trend;

/// <summary>From the first to the latest figure of the latest segment.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The latest.</param>
/// <param name="Absolute">In the indicator's unit.</param>
/// <param name="Percent">Of the first; null unless that is above zero.</param>
/// <param name="PerYear">Mean change per year.</param>
[JsonConverter(typeof(TrendChangeConverter))]
public sealed record TrendChangeAnswer(
    ValueAt From,
    ValueAt To,
    decimal Absolute,
    double? Percent,
    double PerYear
);
