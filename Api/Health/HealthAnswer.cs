namespace RoadmapIndicators.Api.Health;

/// <summary>Whether the service is up.</summary>
/// <param name="Status">live or ready.</param>
/// <param name="Edition">The newest edition served; null where that was not asked.</param>
public sealed record HealthAnswer(string Status, int? Edition);
