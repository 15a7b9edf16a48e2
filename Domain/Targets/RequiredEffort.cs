using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// How many comparable areas ever kept up the rate that a target needs, over as many years, from a similar start.
/// </summary>
/// <remarks>
/// Comparable is every other area of the same type. A start is similar within half of the way that is still to go, at
/// least two display units: near a ceiling every point is dearer than far from it. A window is any two figures of one
/// area that lie as many years apart as are left, give or take a quarter, with no declared break between. Where the
/// history is shorter than the time left, half of its length is looked at (at least a year and a third of the time
/// left), and the answer says so.
/// </remarks>
public sealed record RequiredEffort
{
    /// <summary>Fewest years over which a rate counts as kept up.</summary>
    public const double FewestYears = 1;

    private const double Tolerance = 0.26;
    private const int MostExamples = 5;

    private RequiredEffort() { }

    /// <summary>What is needed every year, in the indicator's unit, signed.</summary>
    public required double ChangePerYear { get; init; }

    /// <summary>Years from the latest figure to the target's date.</summary>
    public required double YearsLeft { get; init; }

    /// <summary>Years over which windows were looked at: those left, or half of the history that is held.</summary>
    public required double Years { get; init; }

    /// <summary>Values from which a window may start.</summary>
    public required Interval SimilarStart { get; init; }

    /// <summary>The type of the areas looked at.</summary>
    public required AreaType AmongType { get; init; }

    /// <summary>Areas that had such a start and figures so many years on.</summary>
    public required int Comparable { get; init; }

    /// <summary>Those of them that kept up the rate at least once.</summary>
    public required int Sustained { get; init; }

    /// <summary>The fastest of them, at most five.</summary>
    public required IReadOnlyList<EffortExample> Examples { get; init; }

    /// <summary>Whether the history held is shorter than the time left.</summary>
    public bool IsHistoryShorter => Years < YearsLeft - Tolerance;

    /// <summary>Counts.</summary>
    /// <param name="question">The area, its figures and those of all others.</param>
    /// <param name="assessed">How it stands towards a target of a level with a date, not met and not passed.</param>
    /// <returns>The count, or why there is none: nothing is needed, no level, or too short a history.</returns>
    public static Calculated<RequiredEffort> Of(TargetQuestion question, TargetAssessment assessed)
    {
        if (
            assessed
                is not {
                    RequiredPerYear: { } needed,
                    YearsLeft: { } left,
                    Latest: { } latest,
                    ToClose: { } toClose
                }
            || question.Panel is not { } panel
        )
            return assessed.Status == TargetStatus.Met ? Refusal.TargetMet : Refusal.NoTarget;
        // A gap to an area that moves as well asks for no rate of one's own.
        if (assessed.Comparator is not null || assessed.Rank is not null)
            return Refusal.NotAggregable;
        if (needed == 0 || left <= 0)
            return Refusal.TargetYearPassed;
        var others = Others(question, panel, latest.Period.Months);
        var longest = others.Count == 0 ? 0 : others.Max(o => o.Points[^1].Time - o.Points[0].Time);
        var years = longest >= left - Tolerance ? left : HalfOf(others, longest);
        if (years < FewestYears || years < left / 3)
            return Refusal.SpanTooShort;
        var reach = Math.Max((double)toClose / 2, 4 * question.LeastChange);
        var start = new Interval((double)latest.Value - reach, (double)latest.Value + reach);
        var comparable = 0;
        var kept = new List<EffortExample>();
        foreach (var (area, points) in others)
        {
            var (any, best) = Best(area, points, years, start, needed, question.Indicator);
            if (any)
                comparable++;
            if (best is not null)
                kept.Add(best);
        }
        return new RequiredEffort
        {
            ChangePerYear = needed,
            YearsLeft = left,
            Years = years,
            SimilarStart = start,
            AmongType = question.Area.Type,
            Comparable = comparable,
            Sustained = kept.Count,
            Examples =
            [
                .. kept.OrderByDescending(e => Math.Abs(e.ChangePerYear))
                    .ThenBy(e => e.Area)
                    .Take(MostExamples),
            ],
        };
    }

    /// <summary>
    /// The longest spell of the longest series that is no more than half of it: one window of the whole history would
    /// leave a single start for each area.
    /// </summary>
    private static double HalfOf(List<(AreaCode Area, List<SeriesPoint> Points)> others, double longest)
    {
        var half = 0.0;
        foreach (var (_, points) in others)
            if (points[^1].Time - points[0].Time == longest)
                foreach (var point in points)
                    if (point.Time - points[0].Time <= longest / 2 + Tolerance)
                        half = Math.Max(half, point.Time - points[0].Time);
        return half;
    }

    private static List<(AreaCode Area, List<SeriesPoint> Points)> Others(
        TargetQuestion question,
        Panel panel,
        int months
    )
    {
        var others = new List<(AreaCode, List<SeriesPoint>)>();
        foreach (var area in panel.Areas)
        {
            if (area.Type != question.Area.Type || area == question.Area)
                continue;
            var series = panel.SeriesOf(area, question.Breakdown);
            var points = new List<SeriesPoint>(series.Count);
            for (var i = 0; i < series.Count; i++)
            {
                var period = series.PeriodAt(i);
                if (period.Months == months && series.ValueAt(i) is { } value)
                    points.Add(
                        new SeriesPoint(period, value, SeriesSegments.TimeOf(period, question.Indicator))
                    );
            }
            if (points.Count > 1)
                others.Add((area, points));
        }
        return others;
    }

    /// <summary>Whether there is a window at all, and the fastest that kept up the rate.</summary>
    private static (bool Any, EffortExample? Best) Best(
        AreaCode area,
        List<SeriesPoint> points,
        double years,
        Interval start,
        double needed,
        Indicator indicator
    )
    {
        var any = false;
        EffortExample? best = null;
        for (var i = 0; i < points.Count; i++)
        {
            if (!start.Contains((double)points[i].Value))
                continue;
            for (var j = i + 1; j < points.Count; j++)
            {
                var apart = points[j].Time - points[i].Time;
                if (apart < years - Tolerance || IsBroken(points[i], points[j], area, indicator))
                    continue;
                if (apart > years + Tolerance)
                    break;
                any = true;
                var rate = (double)(points[j].Value - points[i].Value) / apart;
                if (
                    Math.Sign(rate) == Math.Sign(needed)
                    && Math.Abs(rate) >= Math.Abs(needed)
                    && !(Math.Abs(rate) <= Math.Abs(best?.ChangePerYear ?? 0))
                )
                    best = new EffortExample(area, points[i], points[j], rate);
            }
        }
        return (any, best);
    }

    private static bool IsBroken(SeriesPoint from, SeriesPoint to, AreaCode area, Indicator indicator)
    {
        foreach (var declared in indicator.Breaks)
            if (
                declared.Concerns(area)
                && declared.From.Start > from.Period.Start
                && declared.From.Start <= to.Period.Start
            )
                return true;
        return false;
    }
}
