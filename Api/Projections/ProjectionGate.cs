using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Whether the past has a trend that is worth carrying on.</summary>
/// <param name="Open">Whether it has: then drift, fading by a tenth each year; else no change.</param>
/// <param name="PValue">Of the exact Mann-Kendall test on the figures used.</param>
/// <param name="Level">The gate opens below it.</param>
[JsonConverter(typeof(ProjectionGateConverter))]
public sealed record ProjectionGate(bool Open, double PValue, double Level);
