using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Makes the projection of an answer.</summary>
public static class ProjectionMaker
{
    /// <param name="points">The figures of the latest segment.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="calibration">The constants in force.</param>
    /// <param name="asked">How, and how far.</param>
    public static Either<ProjectionAnswer, NotProjected> Make(
        IReadOnlyList<SeriesPoint> points,
        Indicator indicator,
        CalibrationInForce calibration,
        ProjectionQuery asked
    )
    {
        var chosen = ProjectionSeries.Of(points, indicator);
        if (!chosen.HasValue)
            return new NotProjected(Why(chosen.Reason!.Value, points.Count));
        var series = chosen.Value;
        if (asked.Named is { } method)
        {
            var named = ProjectionPath.Named(series, method, asked.Horizon);
            return named.HasValue
                ? Answer(series, named.Value, null, null)
                : new NotProjected(
                    $"{WireJson.NameOf(method)}: {Why(named.Reason!.Value, series.Values.Length)}"
                );
        }
        var family = IndicatorFamilies.Of(indicator, series.IsSameSeason);
        var made = series.Project(calibration.Calibration.MultipliersFor(family));
        return made.HasValue
            ? Answer(
                series,
                ProjectionPath.Default(series, made.Value, asked.Horizon),
                made.Value,
                CalibrationRef.Of(calibration, family, series.IsIrregular)
            )
            : new NotProjected(Why(made.Reason!.Value, series.Values.Length));
    }

    private static ProjectionAnswer Answer(
        ProjectionSeries series,
        ProjectionPath path,
        GatedDampedDrift? made,
        CalibrationRef? calibration
    ) =>
        new(
            path.Method,
            Explanation(path.Method, series),
            PeriodRef.Of(series.Latest),
            series.Values.Length,
            made is null
                ? null
                : new ProjectionGate(made.IsGateOpen, made.Gate.PValue, GatedDampedDrift.GateLevel),
            [.. path.Points.Select(ProjectedValue.Of)],
            calibration
        );

    private static string Why(Refusal refusal, int points) =>
        refusal switch
        {
            Refusal.TooFewPoints =>
                $"Figures of the last ten years that can be used: {points}. The default needs five, theta seven, holt nine and dampedHolt ten.",
            Refusal.NotForValueType => "Scores, indices and ranks are not projected.",
            _ => RefusalText.Of(refusal),
        };

    private static string Explanation(ProjectionMethod method, ProjectionSeries series)
    {
        var how = method switch
        {
            ProjectionMethod.NoChange =>
                "The latest figure stays, with the usual change either way as its error",
            ProjectionMethod.Drift => "The mean change of the past goes on",
            ProjectionMethod.DampedDrift =>
                "The mean change of the past goes on and fades by a tenth each year or step",
            ProjectionMethod.LogitDampedDrift =>
                "The mean change of the past goes on and fades by a tenth each year, on the logit scale, because 100% is a real ceiling",
            ProjectionMethod.Theta => "Exponential smoothing and half the straight-line trend",
            ProjectionMethod.Holt => "Exponential smoothing of level and trend",
            _ => "Exponential smoothing of level and of a trend that fades",
        };
        var of =
            series.IsSameSeason ? "; made from the same season of each year"
            : series.IsOverlapping ? "; made from the periods that share no data"
            : "";
        return $"{how}{of}.";
    }
}
