using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// Rolling origins: goes back to each past figure of a series, projects from what was known up to it, and sets what
/// happened beside it. The figures are those held now; what was known then may have been revised since.
/// </summary>
public static class SeriesBacktest
{
    // A projected step and the figure that is compared with it may differ by leap days.
    private const double StepTolerance = 0.05;

    /// <summary>Every case that one segment gives, by origin and then by figure.</summary>
    /// <param name="points">The figures of a segment, oldest first, of one length.</param>
    /// <param name="indicator">What they measure.</param>
    public static IReadOnlyList<BacktestCase> Of(IReadOnlyList<SeriesPoint> points, Indicator indicator)
    {
        var cases = new List<BacktestCase>();
        if (indicator.ValueType == Catalogue.ValueType.Score)
            return cases;
        for (var known = GatedDampedDrift.FewestPoints; known < points.Count; known++)
            AddOrigin(cases, points, known, indicator);
        return cases;
    }

    private static void AddOrigin(
        List<BacktestCase> cases,
        IReadOnlyList<SeriesPoint> points,
        int known,
        Indicator indicator
    )
    {
        var past = ProjectionSeries.Of(new Slice(points, known), indicator);
        if (!past.HasValue)
            return;
        var made = past.Value.Project(IntervalMultipliers.Published);
        if (!made.HasValue)
            return;
        var (series, projection) = (past.Value, made.Value);
        for (var at = known; at < points.Count; at++)
        {
            var horizon = (points[at].Time - projection.LatestTime) / projection.Unit;
            if (projection.Clock == ProjectionClock.Steps)
            {
                var whole = Math.Round(horizon);
                if (whole < 1 || Math.Abs(whole - horizon) > StepTolerance)
                    continue;
                horizon = whole;
            }
            if (horizon > IntervalMultipliers.LongestHorizon)
                break;
            cases.Add(Case(series, projection, known - 1, at, horizon, (double)points[at].Value, indicator));
        }
    }

    private static BacktestCase Case(
        ProjectionSeries series,
        GatedDampedDrift projection,
        int origin,
        int target,
        double horizon,
        double actual,
        Indicator indicator
    )
    {
        var point = projection.At(horizon).Value;
        var bar = PaceLevel.Of(series, horizon * projection.Unit);
        return new BacktestCase(
            origin,
            target,
            horizon,
            projection.Method,
            projection.Scale,
            projection.Bracket,
            series.IsIrregular,
            point.Prediction,
            OnScale(actual, projection.Scale),
            bar is { } level ? OnScale(level, projection.Scale) : double.NaN,
            PaceLevel.Desired(indicator.Polarity) == DesiredDirection.Up,
            point.Value,
            projection.Latest,
            actual
        );
    }

    private static double OnScale(double value, WorkingScale scale) =>
        scale == WorkingScale.Raw ? value
        : LogitScale.Holds(value) ? LogitScale.From(value)
        : value <= 0 ? double.NegativeInfinity
        : double.PositiveInfinity;

    /// <summary>The first figures of a list, without copying them.</summary>
    private sealed class Slice(IReadOnlyList<SeriesPoint> points, int count) : IReadOnlyList<SeriesPoint>
    {
        public int Count => count;

        public SeriesPoint this[int index] => points[index];

        public IEnumerator<SeriesPoint> GetEnumerator() => points.Take(count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
