using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>A projection as it is shown: one value with its limits for each period ahead.</summary>
/// <param name="Method">What it was made by.</param>
/// <param name="IsCalibrated">Whether the limits were widened by a back-test; of named alternatives they are not.</param>
/// <param name="Points">One for each whole step or year ahead.</param>
public sealed record ProjectionPath(
    ProjectionMethod Method,
    bool IsCalibrated,
    ImmutableArray<PathPoint> Points
)
{
    // Snapshots whose mean gap is shorter are projected on their real dates only.
    private const double ShortestYearlyGap = 0.9;

    /// <summary>The default projection.</summary>
    /// <param name="series">The figures.</param>
    /// <param name="projection">Made from them.</param>
    /// <param name="horizons">How many steps or years, 1 to 6.</param>
    public static ProjectionPath Default(
        ProjectionSeries series,
        GatedDampedDrift projection,
        int horizons
    ) =>
        new(
            projection.Method,
            IsCalibrated: true,
            [
                .. Enumerable
                    .Range(1, horizons)
                    .Select(h =>
                    {
                        var point = projection.At(h).Value;
                        var limits = point.Prediction.StandardError > 0;
                        return new PathPoint(
                            series.PeriodAt(h),
                            h,
                            point.Value,
                            limits ? point.Interval80 : null,
                            limits ? point.Interval95 : null,
                            point.IsClipped
                        );
                    }),
            ]
        );

    /// <summary>One of the named alternatives. Uncalibrated: its limits are too narrow on short series.</summary>
    /// <param name="series">The figures.</param>
    /// <param name="method">No change, drift, damped drift, theta, Holt or damped Holt.</param>
    /// <param name="horizons">How many steps or years, 1 to 6.</param>
    /// <returns>The path, or that figures are too few, too close together or not equally spaced.</returns>
    public static Calculated<ProjectionPath> Named(
        ProjectionSeries series,
        ProjectionMethod method,
        int horizons
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizons, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizons, IntervalMultipliers.LongestHorizon);
        if (series.Values.Length < GatedDampedDrift.FewestPoints)
            return series.IsOverlapping ? Refusal.OverlappingPeriods : Refusal.TooFewPoints;
        var predict =
            series.Clock == ProjectionClock.Years ? OnTimes(series, method) : OnSteps(series, method);
        if (!predict.HasValue)
            return predict.Reason!.Value;
        return new ProjectionPath(
            method,
            IsCalibrated: false,
            [.. Enumerable.Range(1, horizons).Select(h => Shown(series, h, predict.Value(h)))]
        );
    }

    private static Calculated<Func<int, Prediction>> OnTimes(ProjectionSeries series, ProjectionMethod method)
    {
        if (series.Times[^1] - series.Times[0] < GatedDampedDrift.ShortestSpan)
            return Refusal.SpanTooShort;
        var walk = RandomWalk.OnTimes(series.Times, series.Values).Value;
        switch (method)
        {
            case ProjectionMethod.NoChange:
                return (Func<int, Prediction>)(h => walk.NoChange(h));
            case ProjectionMethod.Drift:
                return (Func<int, Prediction>)(h => walk.WithDrift(h).Value);
            case ProjectionMethod.DampedDrift:
                return (Func<int, Prediction>)(h => walk.WithDampedDrift(h).Value);
            default:
                return Spacing.MeanGap(series.Times) < ShortestYearlyGap
                    ? Refusal.UnequalSpacing
                    : OnSteps(series, method);
        }
    }

    private static Calculated<Func<int, Prediction>> OnSteps(ProjectionSeries series, ProjectionMethod method)
    {
        if (!Spacing.IsEqual(series.Times))
            return Refusal.UnequalSpacing;
        var made = StepProjection.Fit(method, series.Values);
        return made.HasValue ? (Func<int, Prediction>)made.Value.At : made.Reason!.Value;
    }

    private static PathPoint Shown(ProjectionSeries series, int horizon, Prediction prediction)
    {
        var limits = prediction.StandardError > 0;
        var value = series.Bounds.Clip(prediction.Location);
        var (inner, outer) = (prediction.Interval80(), prediction.Interval95());
        var (shownInner, shownOuter) = (series.Bounds.Clip(inner), series.Bounds.Clip(outer));
        return new PathPoint(
            series.PeriodAt(horizon),
            horizon,
            value,
            limits ? shownInner : null,
            limits ? shownOuter : null,
            value != prediction.Location || shownInner != inner || shownOuter != outer
        );
    }
}
