using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>A trend in one plain sentence, never more certain than the figures.</summary>
public static class TrendHeadline
{
    /// <param name="trend">What the figures say.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="subject">The area, and the group where it is not everybody.</param>
    public static string Of(TrendAnalysis trend, Indicator indicator, string subject)
    {
        var what = $"{indicator.Title} in {subject}";
        var was = TitleVerb.Of(indicator.Title);
        if (trend.Segments.Latest is not [.., var latest])
            return $"{what}: no figure is held that has a value.";
        var now = $"{DisplayText.Value(latest.Value, indicator.Unit)} {DisplayText.When(latest.Period)}";
        if (trend.Change is not { } change)
            return trend.Segments.Latest.Count == 1
                ? $"{what} {was} {now}; one period shows no trend."
                : $"{what} {was} {now}; no earlier figure of the same season is held.";
        var then = $"{Bare(change.From.Value, indicator.Unit)} {DisplayText.When(change.From.Period)}";
        var moved = DisplayText.Same(change.From.Value, latest.Value, indicator.Unit)
            ? $"{what} {was} {now}, as {DisplayText.When(change.From.Period)}"
            : $"{what} {was} {now}, {(change.Absolute > 0 ? "up" : "down")} from {then}";
        return $"{moved}; {Verdict(trend, indicator)}.";
    }

    private static string Verdict(TrendAnalysis trend, Indicator indicator)
    {
        var n = trend.Used.Count;
        switch (trend.Direction)
        {
            case TrendDirection.NotTestable when trend.IsSeasonal:
                return "a trend is tested once every season is held of three years";
            case TrendDirection.NotTestable when trend.Overlapping:
                return $"only {n} of its periods share no data, which is too few to test for a trend";
            case TrendDirection.NotTestable when trend.Reason == Refusal.TooManyTies:
                return $"too many of its {n} figures are equal to test for a trend";
            case TrendDirection.NotTestable:
                return $"{n} periods are too few to test for a trend";
            case TrendDirection.NoClearTrend:
                return $"over {n} periods there is no clear trend ({DisplayText.P(trend.PValue!.Value)})";
            default:
                var kind = trend.Direction == TrendDirection.Increasing ? "rise" : "fall";
                var pace =
                    $"about {DisplayText.Size(trend.SlopePerYear!.Value, Short(indicator.Unit))} a year";
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

    /// <summary>A number whose unit has just been named.</summary>
    private static string Bare(decimal value, Unit unit) => DisplayText.Value(value, Short(unit));

    /// <summary>A unit without a symbol, such as deaths per 100,000 people, is named once in a sentence.</summary>
    private static Unit Short(Unit unit) => unit.Symbol.Length > 0 ? unit : unit with { Name = "" };
}
