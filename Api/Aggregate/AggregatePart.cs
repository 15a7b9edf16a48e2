using RoadmapIndicators.Domain.Areas;

namespace RoadmapIndicators.Api.Aggregate;

/// <summary>An area that a whole is put together from.</summary>
/// <param name="Area">The part.</param>
/// <param name="Via">The area named that it stands for; null where it was named itself.</param>
public sealed record AggregatePart(AreaCode Area, AreaCode? Via);
