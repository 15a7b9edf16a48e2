using RoadmapIndicators.Api.Vintages;
using RoadmapIndicators.Domain.Progress;

namespace RoadmapIndicators.Api.Progress;

/// <summary>A line of a scorecard with the indicator's state that it was made from.</summary>
/// <param name="Line">What the figures say.</param>
/// <param name="At">The indicator, in the state asked for.</param>
public sealed record ScorecardLine(MeasureProgress Line, IndicatorVintage At)
{
    /// <summary>Whether a filter lets it through.</summary>
    public bool Passes(ProgressFilter? filter) =>
        filter switch
        {
            ProgressFilter.Worse => Line.IsWorse,
            ProgressFilter.Worsening => Line.IsWorsening,
            ProgressFilter.WorseAndWorsening => Line.IsWorse && Line.IsWorsening,
            _ => true,
        };

    /// <summary>Whether what a filter asks about can be judged at all.</summary>
    public bool CanBeJudged(ProgressFilter filter) =>
        (filter == ProgressFilter.Worsening || Line.Compared?.Difference is not null)
        && (
            filter == ProgressFilter.Worse
            || Line.Trend.Judgement
                is Domain.Trends.TrendJudgement.Improving
                    or Domain.Trends.TrendJudgement.Worsening
                    or Domain.Trends.TrendJudgement.Steady
        );
}
