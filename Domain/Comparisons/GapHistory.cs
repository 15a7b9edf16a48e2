using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>The gap between two members over the periods that both have: its trend, who moved, where it leads.</summary>
/// <remarks>
/// The pair is fixed: those two who are farthest apart in the period asked for. The gap is the first less the second,
/// so it is negative where they stood the other way round. What is tested is its size, by the exact Mann-Kendall test on
/// the latest segment; of overlapping periods only those that share no data.
/// </remarks>
public sealed record GapHistory
{
    private GapHistory() { }

    /// <summary>The gap in each shared period of the latest segment, oldest first.</summary>
    public required IReadOnlyList<SeriesPoint> Gaps { get; init; }

    /// <summary>Trend of the size of the gap; its judgement takes a smaller gap as better.</summary>
    public required TrendAnalysis Trend { get; init; }

    /// <summary>Whether the two have changed places since.</summary>
    public bool HasCrossed => Gaps.Any(g => g.Value < 0) && Gaps.Any(g => g.Value > 0);

    /// <summary>Trend of the ratio of the larger to the smaller, which may go the other way; null where a value is not above zero.</summary>
    public required TrendAnalysis? RatioTrend { get; init; }

    /// <summary>Change of the first member from the first to the latest of these periods.</summary>
    public required TrendChange? FirstMoved { get; init; }

    /// <summary>Change of the second.</summary>
    public required TrendChange? SecondMoved { get; init; }

    public GapDirection Direction => DirectionOf(Trend);

    public GapDirection? RatioDirection => RatioTrend is { } trend ? DirectionOf(trend) : null;

    /// <summary>Follows the gap.</summary>
    /// <param name="first">The higher one.</param>
    /// <param name="second">The lower one.</param>
    /// <param name="indicator">What both measure.</param>
    public static GapHistory Of(Series first, Series second, Indicator indicator)
    {
        var shared = SharedPeriods.All([first, second]);
        var values = shared.Select(p => (Period: p, First: first.Find(p)!, Second: second.Find(p)!)).ToList();
        var asGap = indicator with { Polarity = Polarity.LowerIsBetter, Floor = null, Ceiling = null };
        var gap = TrendAnalysis.Of(
            Made(values.Select(v => (v.First, Math.Abs(v.First.Value!.Value - v.Second.Value!.Value)))),
            asGap
        );
        var ratio =
            values.TrueForAll(v => v.First.Value > 0 && v.Second.Value > 0) && values.Count > 0
                ? TrendAnalysis.Of(
                    Made(values.Select(v => (v.First, Ratio(v.First.Value!.Value, v.Second.Value!.Value)))),
                    asGap
                )
                : null;
        var points = gap
            .Segments.Latest.Select(p =>
                p with
                {
                    Value = first.Find(p.Period)!.Value!.Value - second.Find(p.Period)!.Value!.Value,
                }
            )
            .ToList();
        return new GapHistory
        {
            Gaps = points,
            Trend = gap,
            RatioTrend = ratio,
            FirstMoved = Moved(first, points),
            SecondMoved = Moved(second, points),
        };
    }

    /// <summary>
    /// The gap projected to a time, by the default method and from the same years as any other series. Refused where the
    /// two have changed places, and where the limits are so wide that they say nothing.
    /// </summary>
    /// <param name="time">In years.</param>
    /// <param name="indicator">How its periods are read.</param>
    /// <param name="calibration">The constants in force.</param>
    public Calculated<ProjectedPoint> ProjectedTo(
        double time,
        Indicator indicator,
        ForecastCalibration calibration
    )
    {
        if (HasCrossed)
            return Refusal.SignChange;
        var chosen = Chosen(indicator);
        if (!chosen.HasValue)
            return chosen.Reason!.Value;
        var family = IndicatorFamilies.Of(indicator, chosen.Value.IsSameSeason);
        var fitted = chosen.Value.Project(calibration.MultipliersFor(family));
        if (!fitted.HasValue)
            return fitted.Reason!.Value;
        var point = fitted.Value.AtTime(time);
        var says =
            point.HasValue
            && indicator is { Floor: { } floor, Ceiling: { } ceiling }
            && point.Value.Interval80.Width > (double)(ceiling - floor) / 2
                ? Refusal.TooUncertain
                : (Refusal?)null;
        return says is { } reason ? reason : point;
    }

    /// <summary>The gaps that a projection is made from.</summary>
    public Calculated<ProjectionSeries> Chosen(Indicator indicator) =>
        ProjectionSeries.Of(Gaps, [.. Gaps.Select(p => (double)p.Value)], ValueBounds.None, indicator);

    /// <summary>When a target year is over on the time line of these gaps; null without any.</summary>
    public double? TimeOf(int year, Indicator indicator) =>
        Gaps.Count == 0 ? null : TargetDate.Of(year, Gaps, indicator);

    private static GapDirection DirectionOf(TrendAnalysis trend) =>
        trend.Direction switch
        {
            TrendDirection.Increasing => GapDirection.Widening,
            TrendDirection.Decreasing => GapDirection.Narrowing,
            TrendDirection.NoClearTrend => GapDirection.NoClearTrend,
            _ => GapDirection.NotTestable,
        };

    private static decimal Ratio(decimal one, decimal other) => one >= other ? one / other : other / one;

    private static TrendChange? Moved(Series series, IReadOnlyList<SeriesPoint> points)
    {
        if (points.Count < 2)
            return null;
        return new TrendChange(At(points[0]), At(points[^1]));

        SeriesPoint At(SeriesPoint point) => point with { Value = series.Find(point.Period)!.Value!.Value };
    }

    /// <summary>The figures as a series of their own, so that breaks and overlapping periods are read as everywhere.</summary>
    private static Series Made(IEnumerable<(Observation Like, decimal Value)> values)
    {
        var figures = values
            .Select(v =>
                (
                    new Observation(
                        v.Like.Area,
                        v.Like.Period,
                        Breakdown.Total,
                        v.Value,
                        v.Like.Status == ObservationStatus.Break
                            ? ObservationStatus.Break
                            : ObservationStatus.Normal
                    ),
                    1L
                )
            )
            .ToList();
        if (figures.Count == 0)
            return default;
        var panel = new Panel("gap", new PanelStamp(1, DateOnly.MinValue, 1), figures);
        return panel.SeriesOf(figures[0].Item1.Area, Breakdown.Total);
    }
}
