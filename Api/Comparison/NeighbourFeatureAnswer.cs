using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>One of the indicators by which areas were told to be alike.</summary>
/// <param name="Indicator">Its slug.</param>
/// <param name="Title">Its short name.</param>
/// <param name="Period">The period it was read in.</param>
/// <param name="Edition">The edition of its figures.</param>
public sealed record NeighbourFeatureAnswer(string Indicator, string Title, PeriodRef Period, int Edition);
