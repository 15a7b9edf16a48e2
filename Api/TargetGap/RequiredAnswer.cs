namespace RoadmapIndicators.Api.TargetGap;

/// <summary>What it would take to meet a target in time.</summary>
/// <param name="ChangePerYear">Every year from the latest figure on; null once met, once passed and without a date.</param>
/// <param name="YearsLeft">From the latest figure to the date, negative once passed; null without a date.</param>
public sealed record RequiredAnswer(double? ChangePerYear, double? YearsLeft);
