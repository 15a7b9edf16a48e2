namespace RoadmapIndicators.Domain.Calibration;

/// <summary>What the back-test of one indicator says, judged out of sample by its family's constants.</summary>
/// <param name="Indicator">The slug.</param>
/// <param name="Family">The family it belongs to.</param>
/// <param name="OutOfSample">Limits made from the other half of the areas.</param>
/// <param name="RelativeError">Absolute error over that of no change; null where nothing ever changed.</param>
public sealed record IndicatorBacktest(
    string Indicator,
    IndicatorFamily Family,
    IntervalCoverage OutOfSample,
    double? RelativeError
);
