using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Progress;

/// <summary>The trend of a measure, in short; <c>/v1/indicators/{slug}/trend</c> has all of it.</summary>
/// <param name="Direction">From the test, at 5 % two-sided.</param>
/// <param name="Judgement">Whether that is good, by the indicator's polarity.</param>
/// <param name="SlopePerYear">Units per year; null below three periods.</param>
/// <param name="PValue">Of the test; null where no figure has a value.</param>
/// <param name="N">How many periods were tested.</param>
/// <param name="Reason">A short name of why no direction is given; null where one is.</param>
public sealed record MeasureTrendAnswer(
    TrendDirection Direction,
    TrendJudgement Judgement,
    double? SlopePerYear,
    double? PValue,
    int N,
    string? Reason
)
{
    public static MeasureTrendAnswer Of(TrendAnalysis trend) =>
        new(
            trend.Direction,
            trend.Judgement,
            trend.Slope?.Slope,
            trend.Test?.PValue,
            trend.Used.Count,
            trend.Reason is { } reason ? WireJson.NameOf(reason) : null
        );
}
