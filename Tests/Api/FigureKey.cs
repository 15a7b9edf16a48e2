namespace RoadmapIndicators.Tests.Api;

/// <summary>What tells one figure from every other, whatever the format it was read from.</summary>
public sealed record FigureKey(string Indicator, string Breakdown, string Area, string Period);
