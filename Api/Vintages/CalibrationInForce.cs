using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Api.Vintages;

/// <summary>A calibration and the edition that brought it.</summary>
/// <param name="Edition">The edition; null for the method's defaults.</param>
/// <param name="Date">The day on which it was stored; null for the method's defaults.</param>
/// <param name="Calibration">The constants and the back-test behind them.</param>
public sealed record CalibrationInForce(int? Edition, DateOnly? Date, ForecastCalibration Calibration)
{
    public static readonly CalibrationInForce MethodDefaults = new(
        null,
        null,
        ForecastCalibration.MethodDefaults
    );
}
