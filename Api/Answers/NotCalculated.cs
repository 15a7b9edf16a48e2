using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Answers;

/// <summary>A part of an answer that is not there, with the reason.</summary>
/// <param name="Reason">Why.</param>
public sealed record NotCalculated([property: JsonPropertyName("notCalculated")] string Reason);
