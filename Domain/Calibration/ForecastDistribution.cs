using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// The calibrated distribution behind a forecast, as it is written down: from it follows the probability that was given,
/// at the time, to any level.
/// </summary>
/// <param name="Location">Centre and median, on the working scale.</param>
/// <param name="Spread">Standard error times the multiplier of the 80 % limits, on the working scale; above zero.</param>
/// <param name="DegreesOfFreedom">Of Student's t; one or more.</param>
/// <param name="IsLogit">Whether the working scale is the logit of a percentage.</param>
public sealed record ForecastDistribution(double Location, double Spread, int DegreesOfFreedom, bool IsLogit)
{
    /// <summary>Of a projected point; null where the past had no error, so that nothing is known of the future's.</summary>
    public static ForecastDistribution? Of(ProjectedPoint point, WorkingScale scale) =>
        point.Prediction is { StandardError: > 0, DegreesOfFreedom: { } freedom } prediction
            ? new ForecastDistribution(
                prediction.Location,
                prediction.StandardError * point.Multiplier80,
                freedom,
                scale == WorkingScale.Logit
            )
            : null;

    /// <summary>Probability of the level or beyond it; null for a level that the working scale never reaches.</summary>
    /// <param name="level">In the unit of the series.</param>
    /// <param name="desired">Which side counts.</param>
    public double? ProbabilityOf(double level, DesiredDirection desired)
    {
        if (IsLogit && !LogitScale.Holds(level))
            return null;
        var bar = IsLogit ? LogitScale.From(level) : level;
        return new Prediction(Location, Spread, DegreesOfFreedom).ProbabilityOfReaching(bar, desired).Value;
    }
}
