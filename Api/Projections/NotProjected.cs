using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Projections;

/// <summary>No projection, with the reason.</summary>
/// <param name="Reason">Why.</param>
public sealed record NotProjected([property: JsonPropertyName("notProjected")] string Reason);
