namespace RoadmapIndicators.Domain.Calibration;

/// <summary>The back-test of one horizon.</summary>
/// <param name="Horizon">Whole steps or years ahead, 1 to 6; a part of a year counts as the next whole one.</param>
/// <param name="OutOfSample">Limits made from the other half of the areas.</param>
/// <param name="RelativeError">Absolute error over that of no change.</param>
public sealed record HorizonBacktest(int Horizon, IntervalCoverage OutOfSample, double? RelativeError);
