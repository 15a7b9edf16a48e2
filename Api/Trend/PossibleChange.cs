using RoadmapIndicators.Api.Observations;

namespace RoadmapIndicators.Api.Trend;

/// <summary>A level that may have changed at once: a screening, which cannot tell a step from a trend.</summary>
/// <param name="Label">possible undeclared change.</param>
/// <param name="From">The first figure after it.</param>
/// <param name="PValue">Pettitt's, approximate.</param>
public sealed record PossibleChange(string Label, ValueAt From, double PValue);
