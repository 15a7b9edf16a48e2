namespace RoadmapIndicators.Domain.Calibration;

/// <summary>A case of a family, with what it came from.</summary>
/// <param name="Case">The case.</param>
/// <param name="Indicator">The indicator's slug.</param>
/// <param name="Fold">Which half of the areas it belongs to, 0 or 1: constants from one half are tried on the other.</param>
public readonly record struct PooledCase(BacktestCase Case, string Indicator, int Fold);
