using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>One line of the ledger: what the default projection says of a period that nobody has figures of yet.</summary>
/// <param name="Origin">The latest period known.</param>
/// <param name="Period">The period projected.</param>
/// <param name="Horizon">Whole steps or years ahead.</param>
/// <param name="Method">What the default came to.</param>
/// <param name="Latest">The latest value known.</param>
/// <param name="Value">The projected value.</param>
/// <param name="Interval80">Calibrated limits; null where the past had no error.</param>
/// <param name="Interval95">Calibrated limits; null where the past had no error.</param>
/// <param name="Distribution">What probabilities follow from; null where the past had no error.</param>
/// <param name="PaceLevel">The value that the past's mean change would bring; null where that cannot be.</param>
public sealed record Forecast(
    Period Origin,
    Period Period,
    int Horizon,
    ProjectionMethod Method,
    double Latest,
    double Value,
    Interval? Interval80,
    Interval? Interval95,
    ForecastDistribution? Distribution,
    double? PaceLevel
)
{
    /// <summary>The forecasts for one to six steps or years ahead; none where no projection is made.</summary>
    /// <param name="points">The figures of the latest segment, oldest first.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="calibration">The constants in force.</param>
    public static IReadOnlyList<Forecast> Of(
        IReadOnlyList<SeriesPoint> points,
        Indicator indicator,
        ForecastCalibration calibration
    )
    {
        var chosen = ProjectionSeries.Of(points, indicator);
        if (!chosen.HasValue)
            return [];
        var series = chosen.Value;
        var family = IndicatorFamilies.Of(indicator, series.IsSameSeason);
        var made = series.Project(calibration.MultipliersFor(family));
        if (!made.HasValue)
            return [];
        var forecasts = new Forecast[IntervalMultipliers.LongestHorizon];
        for (var h = 1; h <= forecasts.Length; h++)
        {
            var point = made.Value.At(h).Value;
            var limits = point.Prediction.StandardError > 0;
            forecasts[h - 1] = new Forecast(
                series.Latest,
                series.PeriodAt(h),
                h,
                made.Value.Method,
                made.Value.Latest,
                point.Value,
                limits ? point.Interval80 : null,
                limits ? point.Interval95 : null,
                ForecastDistribution.Of(point, made.Value.Scale),
                Calibration.PaceLevel.Of(series, h * made.Value.Unit)
            );
        }
        return forecasts;
    }
}
