using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>A trend in one plain sentence, never more certain than the figures.</summary>
public static class TrendHeadline
{
    /// <param name="trend">What the figures say.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="subject">The area, and the group where it is not everybody.</param>
    public static string Of(TrendAnalysis trend, Indicator indicator, string subject)
    {
        var was = IndicatorWords.Was(indicator, subject);
        if (trend.Segments.Latest is not [.., var latest])
            return $"{IndicatorWords.In(indicator.Title, subject)}: no figure is held that has a value.";
        var now = At(latest, IndicatorWords.Unit(indicator));
        if (trend.Change is not { } change)
            return (
                    trend.Segments.Latest.Count == 1
                        ? $"{was} {now}; one period shows no trend."
                        : $"{was} {now}; no earlier figure of the same season is held."
                ) + Footing(trend);
        var moved = DisplayText.Same(change.From.Value, latest.Value, indicator.Unit)
            ? $"{was} {now}, as {DisplayText.When(change.From.Period)}"
            : $"{was} {now}, {(change.Absolute > 0 ? "up" : "down")} from {At(change.From, IndicatorWords.Bare(indicator.Unit))}";
        return $"{moved}; {Verdict(trend, indicator)}.{Footing(trend)}";
    }

    private static string At(SeriesPoint point, Unit unit) =>
        DisplayText.At(point.Value, unit, point.Period, StatusWords.After(point.Status));

    /// <summary>That a break lies before the figures that were used, and what it was.</summary>
    private static string Footing(TrendAnalysis trend) =>
        trend.Segments.All is [_, .., { Reason: { } reason } last]
            ? $" Figures before {DisplayText.Words(last.Points[0].Period)} are not comparable with these. {reason}"
            : "";

    private static string Verdict(TrendAnalysis trend, Indicator indicator)
    {
        var n = trend.Used.Count;
        switch (trend.Direction)
        {
            case TrendDirection.NotTestable when trend.IsSeasonal:
                return "a trend is tested once every season is held of three years";
            case TrendDirection.NotTestable when trend.Overlapping:
                return $"only {n} of the periods share no data, which is too few to test for a trend";
            case TrendDirection.NotTestable when trend.Reason == Refusal.TooManyTies:
                return $"too many of the {n} figures are equal to test for a trend";
            case TrendDirection.NotTestable:
                return $"{n} periods are too few to test for a trend";
            case TrendDirection.NoClearTrend when trend.Used.All(p => p.Value == trend.Used[0].Value):
                return $"over {n} periods there was no change";
            case TrendDirection.NoClearTrend:
                return $"over {n} periods there is no clear trend ({DisplayText.P(trend.PValue!.Value)})";
            default:
                var kind = trend.Direction == TrendDirection.Increasing ? "rise" : "fall";
                var pace =
                    $"about {DisplayText.Size(trend.SlopePerYear!.Value, IndicatorWords.Bare(indicator.Unit))} a year";
                var judged = trend.Judgement switch
                {
                    TrendJudgement.Improving => ", which is an improvement",
                    TrendJudgement.Worsening => ", which is a worsening",
                    _ => "",
                };
                var against = AgainstTheEnds(trend, indicator) ? "even so, " : "";
                return $"{against}over {n} periods the {kind} is sustained, {pace} ({DisplayText.P(trend.PValue!.Value)}){judged}";
        }
    }

    /// <summary>Whether the first and the latest figure alone say another thing than the trend.</summary>
    private static bool AgainstTheEnds(TrendAnalysis trend, Indicator indicator) =>
        trend.Change is { } change
        && (
            DisplayText.Same(change.From.Value, change.To.Value, indicator.Unit)
            || change.Absolute > 0 != (trend.Direction == TrendDirection.Increasing)
        );
}
