namespace RoadmapIndicators.Api.Figures.Charts;

/// <summary>One figure in a chart.</summary>
/// <param name="At">When, in years: the middle of the period; for a snapshot its day.</param>
/// <param name="Value">The value.</param>
/// <param name="Lower">Lower 95 % limit; null where none is published.</param>
/// <param name="Upper">Upper 95 % limit; null where none is published.</param>
public sealed record ChartPoint(double At, double Value, double? Lower = null, double? Upper = null);
