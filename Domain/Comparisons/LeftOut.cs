using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>An area that could not be ranked.</summary>
/// <param name="Area">The area.</param>
/// <param name="Reason">Why.</param>
/// <param name="Figure">Its figure of the period, where one is held: its status says why it has no value.</param>
public sealed record LeftOut(AreaCode Area, LeftOutReason Reason, Observation? Figure);
