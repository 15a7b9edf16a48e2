using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Gaps in plain words: how wide, since when, and who moved.</summary>
public static class InequalityHeadline
{
    /// <param name="gap">The gap.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="subject">The area.</param>
    /// <param name="atTarget">The target of the average beside it; null for none.</param>
    public static string Of(InequalityGap gap, Indicator indicator, string subject, GapAtTarget? atTarget)
    {
        var (high, low) = (gap.Highest, gap.Lowest);
        var unit = IndicatorWords.Bare(indicator.Unit);
        var what = $"{IndicatorWords.In(indicator.Title, subject)} {DisplayText.When(gap.Period)}";
        if (gap.Difference.Absolute == 0)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: no gap, {DisplayText.Value(high.Figure.Value!.Value, IndicatorWords.Unit(indicator))} in all {gap.Members.Count}."
            );
        var sure = gap.Difference.Test switch
        {
            { HasValue: true }
                when gap.Pairs == 1 && gap.Difference.Judgement == ComparisonJudgement.Similar =>
                $", which is within what chance would explain ({DisplayText.P(gap.Difference.Test.Value.PValue)})",
            { HasValue: true } when gap.Pairs == 1 =>
                $", more than chance would explain ({DisplayText.P(gap.Difference.Test.Value.PValue)})",
            _ => "",
        };
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {Shown(high, IndicatorWords.Unit(indicator))} against {Shown(low, unit)}, a gap of {DisplayText.Size((double)gap.Difference.Absolute, unit)}{(gap.Members.Count > 2 ? $", the widest among {gap.Members.Count}" : "")}{sure}. {Moved(gap, unit)}{Beside(atTarget, unit)}"
            )
            .TrimEnd();
    }

    /// <summary>Since when the gap has moved, and which of the two moved it; empty where one period is held.</summary>
    public static string Moved(InequalityGap gap, Unit unit)
    {
        var history = gap.History;
        unit = IndicatorWords.Bare(unit);
        if (history is not { FirstMoved: { } first, SecondMoved: { } second } || history.Gaps.Count < 2)
            return "";
        var change = history.Gaps[^1].Value - history.Gaps[0].Value;
        var n = history.Trend.Used.Count;
        var since = DisplayText.When(first.From.Period);
        var sustained = history.Direction switch
        {
            GapDirection.Widening => Text($"over {n} periods the widening is sustained ({P(history)})"),
            GapDirection.Narrowing => Text($"over {n} periods the narrowing is sustained ({P(history)})"),
            GapDirection.NoClearTrend => Text($"over {n} periods the gap has no clear trend ({P(history)})"),
            _ => Text($"{n} periods are too few to test the gap for a trend"),
        };
        var ratio = history.RatioDirection switch
        {
            GapDirection.Widening when history.Direction == GapDirection.Narrowing =>
                " As a ratio it has widened.",
            GapDirection.Narrowing when history.Direction == GapDirection.Widening =>
                " As a ratio it has narrowed.",
            _ => "",
        };
        if (change == 0)
            return $"The gap is as wide as {since}; {sustained}.{ratio}";
        if (history.Gaps[0].Value < 0)
            return $"{char.ToUpperInvariant(since[0])}{since[1..]} it was the other way round, by {DisplayText.Size((double)history.Gaps[0].Value, unit)}; {sustained}.{ratio}";
        var way = change > 0 ? "wider" : "narrower";
        return $"It is {DisplayText.Size((double)change, unit)} {way} than {since}: {gap.Highest.Member.Name} {Went(first.Absolute, unit)}, {gap.Lowest.Member.Name} {Went(second.Absolute, unit)}; {sustained}.{ratio}";
    }

    private static string Beside(GapAtTarget? beside, Unit unit)
    {
        if (beside is null)
            return "";
        var average = beside.Average switch
        {
            TargetStatus.Met => "is met on average",
            TargetStatus.Missed => "was missed on average",
            TargetStatus.OnPace
            or TargetStatus.Behind
            or TargetStatus.WellBehind
            or TargetStatus.MovingAway => "is not met on average",
            _ => null,
        };
        if (average is null)
            return "";
        var gap = beside.Direction switch
        {
            GapDirection.Widening => ", and the gap has widened",
            GapDirection.Narrowing => ", and the gap has narrowed",
            GapDirection.NoClearTrend => ", and the gap has no clear trend",
            _ => "",
        };
        var then = beside is { GapThen: { HasValue: true, Value: var point }, Target.By: { } year }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" If it goes on as before the gap at the end of {year} would be about {DisplayText.Size(point.Value, unit)}, with four chances in five between {Signed(point.Interval80.Lower, unit)} and {Signed(point.Interval80.Upper, unit)}."
            )
            : "";
        return $" The target for {SentenceNames.Within(beside.Target.AppliesToName)} {average}{gap}.{then}";
    }

    private static string Shown((GapMember Member, Observation Figure) one, Unit unit) =>
        $"{DisplayText.Value(one.Figure.Value!.Value, unit)} ({one.Member.Name}{StatusWords.Within(one.Figure.Status)})";

    private static string Signed(double value, Unit unit) =>
        value < 0 ? $"minus {DisplayText.Size(value, unit)}" : DisplayText.Size(value, unit);

    private static string Went(decimal change, Unit unit) =>
        change == 0 ? "did not change"
        : change > 0 ? $"rose by {DisplayText.Size((double)change, unit)}"
        : $"fell by {DisplayText.Size((double)change, unit)}";

    private static string P(GapHistory history) => DisplayText.P(history.Trend.Test!.PValue);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
