using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// What the figures of one area say of its trend: a Theil-Sen slope, and an exact Mann-Kendall test of whether it is
/// sustained. The test takes the figures as independent of one another given the trend; figures of overlapping periods
/// are not, so of those only periods that share no data are used.
/// </summary>
public sealed record TrendAnalysis
{
    /// <summary>The level of the two-sided test.</summary>
    public const double Level = 0.05;

    /// <summary>Fewest periods for which a slope is given.</summary>
    public const int FewestForSlope = 3;

    /// <summary>The series, cut where it breaks.</summary>
    public required SeriesSegments Segments { get; init; }

    /// <summary>The figures of the latest segment that slope and test are made from, oldest first.</summary>
    public required IReadOnlyList<SeriesPoint> Used { get; init; }

    /// <summary>Whether periods overlap, so that only some could be used.</summary>
    public required bool Overlapping { get; init; }

    public required TrendDirection Direction { get; init; }

    public required TrendJudgement Judgement { get; init; }

    /// <summary>Units per year, with 95 % limits from five periods on; null below three periods.</summary>
    public required TheilSenSlope? Slope { get; init; }

    /// <summary>Null where no figure has a value, and for parts of a year.</summary>
    public required MannKendallTest? Test { get; init; }

    /// <summary>
    /// For months, quarters and half-years: each season compared with its own kind, in the place of slope and test. Null
    /// for whole years, and where a season was seen in fewer than three years.
    /// </summary>
    public SeasonalKendall? Seasonal { get; init; }

    /// <summary>Whether the figures are of parts of a year, so that seasons are kept apart.</summary>
    public bool IsSeasonal { get; init; }

    /// <summary>Units per year; null where there are too few figures.</summary>
    public double? SlopePerYear => Seasonal?.SlopePerYear ?? Slope?.Slope;

    /// <summary>The p-value of the test that decided; null where none was made.</summary>
    public double? PValue => Seasonal?.PValue ?? Test?.PValue;

    /// <summary>Why no direction is given; null where one is.</summary>
    public required Refusal? Reason { get; init; }

    /// <summary>
    /// From the first to the latest figure of the latest segment; of parts of a year from the first of the same season.
    /// Null below two.
    /// </summary>
    public required TrendChange? Change { get; init; }

    public static TrendAnalysis Of(Series series, Indicator indicator)
    {
        var segments = SeriesSegments.Of(series, indicator);
        var points = segments.Latest;
        if (SeasonsOf(points, indicator) is { } seasons)
            return OfSeasons(segments, indicator, seasons);
        var used = WithoutOverlap(points);
        var overlapping = used.Count < points.Count;
        var (times, values) = SeriesPoint.Numbers(used);
        var test = values.Length == 0 ? null : MannKendall.Test(values);
        var reason = test is null ? Refusal.NoData : test.WhyNotTestable(Level);
        if (reason == Refusal.TooFewPoints && overlapping)
            reason = Refusal.OverlappingPeriods;
        var direction = test?.DirectionAt(Level) ?? TrendDirection.NotTestable;
        var slope =
            test is null || values.Length < FewestForSlope
                ? default
                : TheilSen.Estimate(times, values, test.TieGroups.AsSpan());
        return new TrendAnalysis
        {
            Segments = segments,
            Used = used,
            Overlapping = overlapping,
            Direction = direction,
            Judgement = Judge(direction, indicator.Polarity),
            Slope = slope.HasValue ? slope.Value : null,
            Test = test,
            Reason = reason,
            Change = points.Count < 2 ? null : new TrendChange(points[0], points[^1]),
        };
    }

    public static TrendJudgement Judge(TrendDirection direction, Polarity polarity) =>
        (direction, polarity) switch
        {
            (TrendDirection.NotTestable, _) => TrendJudgement.NotTestable,
            (_, Polarity.Neutral) => TrendJudgement.NoPolarity,
            (TrendDirection.NoClearTrend, _) => TrendJudgement.Steady,
            (TrendDirection.Increasing, Polarity.HigherIsBetter)
            or (TrendDirection.Decreasing, Polarity.LowerIsBetter) => TrendJudgement.Improving,
            _ => TrendJudgement.Worsening,
        };

    private static int? SeasonsOf(IReadOnlyList<SeriesPoint> points, Indicator indicator)
    {
        if (points.Count < 2 || indicator.PeriodKind != PeriodKind.Interval || points[^1].Period.Months == 0)
            return null;
        var step = PeriodSteps.Least(points);
        return step is 1 or 3 or 6 && points[^1].Period.Months <= step ? 12 / step : null;
    }

    private static TrendAnalysis OfSeasons(SeriesSegments segments, Indicator indicator, int seasons)
    {
        var points = segments.Latest;
        var (times, values) = SeriesPoint.Numbers(points);
        var test = SeasonalKendall.Test(times, values, seasons);
        var direction =
            !test.HasValue ? TrendDirection.NotTestable
            : test.Value.PValue >= Level ? TrendDirection.NoClearTrend
            : test.Value.Score > 0 ? TrendDirection.Increasing
            : TrendDirection.Decreasing;
        var same = points.Where(p => p.Period.Start.Month == points[^1].Period.Start.Month).ToList();
        return new TrendAnalysis
        {
            Segments = segments,
            Used = points,
            Overlapping = false,
            IsSeasonal = true,
            Direction = direction,
            Judgement = Judge(direction, indicator.Polarity),
            Slope = null,
            Test = null,
            Seasonal = test.HasValue ? test.Value : null,
            Reason = test.Reason,
            Change = same.Count < 2 ? null : new TrendChange(same[0], same[^1]),
        };
    }

    /// <summary>
    /// The latest period and, counting back, each that ends before the one taken last begins: for three-year periods
    /// that move by one, every third. All of them where none overlap.
    /// </summary>
    private static IReadOnlyList<SeriesPoint> WithoutOverlap(IReadOnlyList<SeriesPoint> points)
    {
        if (!AnyOverlap(points))
            return points;
        var taken = new List<SeriesPoint>(points.Count);
        for (var i = points.Count - 1; i >= 0; i--)
            if (taken.Count == 0 || points[i].Period.End < taken[^1].Period.Start)
                taken.Add(points[i]);
        taken.Reverse();
        return taken;
    }

    private static bool AnyOverlap(IReadOnlyList<SeriesPoint> points)
    {
        for (var i = 1; i < points.Count; i++)
            if (points[i - 1].Period.End >= points[i].Period.Start)
                return true;
        return false;
    }
}
