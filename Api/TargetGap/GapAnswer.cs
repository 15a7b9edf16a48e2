namespace RoadmapIndicators.Api.TargetGap;

/// <summary>The distance to a target.</summary>
/// <param name="Absolute">Level less latest value, in the indicator's unit.</param>
/// <param name="Relative">The same as a share of the level; null for a level of zero.</param>
/// <param name="ToClose">What is still to be gained; zero once met.</param>
public sealed record GapAnswer(decimal? Absolute, double? Relative, decimal? ToClose);
