using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>One of those between whom there may be a gap: a group of people in one area, or an area of several.</summary>
/// <param name="Key">The key of the breakdown, or the code of the area.</param>
/// <param name="Name">For people.</param>
/// <param name="Series">Its figures.</param>
public sealed record GapMember(string Key, string Name, Series Series);
