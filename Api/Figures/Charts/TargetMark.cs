namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>A target in a chart.</summary>
/// <param name="Value">The level to reach.</param>
/// <param name="By">The end of the year by which, in years; null where no year is set.</param>
/// <param name="Label">Its name, such as <c>UK target: 99% by 2030</c>.</param>
public sealed record TargetMark(double Value, double? By, string Label);
