using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Revisions;

/// <summary>Every figure that a period ever had.</summary>
/// <param name="Period">When.</param>
/// <param name="Revisions">How many times its value changed.</param>
/// <param name="Values">The first published first.</param>
public sealed record PeriodRevisions(PeriodRef Period, int Revisions, IReadOnlyList<VintageValue> Values);
