using System.Globalization;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Progress;

/// <summary>Scorecards in plain sentences: counts, never a score.</summary>
public static class ProgressHeadline
{
    private static readonly (TargetStatus Status, string Words)[] Statuses =
    [
        (TargetStatus.Met, "met"),
        (TargetStatus.OnPace, "on pace"),
        (TargetStatus.Behind, "behind"),
        (TargetStatus.WellBehind, "well behind"),
        (TargetStatus.MovingAway, "moving away"),
        (TargetStatus.Missed, "missed"),
        (TargetStatus.NotComparable, "not comparable"),
        (TargetStatus.NoData, "without figures"),
    ];

    private static readonly (TrendJudgement Judgement, string Words)[] Trends =
    [
        (TrendJudgement.Improving, "improving"),
        (TrendJudgement.Worsening, "worsening"),
        (TrendJudgement.Steady, "without a clear trend"),
        (TrendJudgement.NotTestable, "too short to test"),
    ];

    /// <summary>What the counts say.</summary>
    /// <param name="tally">The counts.</param>
    /// <param name="area">The area's name.</param>
    public static string Of(ProgressTally tally, string area)
    {
        var held = tally.Measures - tally.WithoutData.Count;
        if (tally.Measures == 0)
            return $"{area}: no indicator is known.";
        var text = Text($"{area}: figures are held for {held} of {Number(tally.Measures, "measure")}.");
        if (held == 0)
            return text;
        var withTarget = tally.Measures - tally.WithoutTarget.Count;
        text +=
            withTarget == 0
                ? " None of them has a published target."
                : Text(
                    $" {withTarget} {(withTarget == 1 ? "has" : "have")} a published target: {Parts(Statuses.Select(s => (tally.ByStatus[s.Status], s.Words)))}."
                );
        return text
            + Text(
                $" Trends: {Parts(Trends.Select(t => (t.Judgement == TrendJudgement.NotTestable ? Math.Max(0, tally.ByTrend[t.Judgement] - tally.WithoutData.Count) : tally.ByTrend[t.Judgement], t.Words)))}."
            );
    }

    /// <summary>Which measures are worse than the benchmark, get worse, or both.</summary>
    /// <param name="matches">Those that a filter let through.</param>
    /// <param name="compared">How many could be judged.</param>
    /// <param name="area">The area's name.</param>
    /// <param name="filter">What they are, such as "worse than England and getting worse".</param>
    public static string OfMatches(
        IReadOnlyList<MeasureProgress> matches,
        int compared,
        string area,
        string filter
    )
    {
        if (matches.Count == 0)
            return Text(
                $"{area}: none of the {Number(compared, "measure")} that could be judged is {filter}."
            );
        var names = SentenceNames.List([.. matches.Select(Name)]);
        return Text(
            $"{area}: of {Number(compared, "measure")} that could be judged, {matches.Count} {(matches.Count == 1 ? "is" : "are")} {filter}: {names}."
        );
    }

    private static string Name(MeasureProgress measure)
    {
        var group = measure.Breakdown == Breakdown.Total ? "" : $", {GroupWords.Of(measure.Breakdown)}";
        var unit = IndicatorWords.Bare(measure.Indicator.Unit);
        var values = measure.Compared is { Figure: { Value: { } mine } figure, Benchmark.Value: { } theirs }
            ? $" ({DisplayText.Value(mine, unit)}{StatusWords.Within(figure.Status)} against {DisplayText.Value(theirs, unit)} {DisplayText.When(figure.Period)})"
            : "";
        return $"{measure.Indicator.Title}{group}{values}";
    }

    private static string Parts(IEnumerable<(int Count, string Words)> counts)
    {
        var some = counts.Where(c => c.Count > 0).Select(c => Text($"{c.Count} {c.Words}")).ToList();
        return some.Count == 0 ? "none can be judged" : SentenceNames.List(some);
    }

    private static string Number(int count, string noun) => Text($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
