using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Makes the answer on one area's trend.</summary>
public static class TrendMaker
{
    public static TrendAnswer Make(Subject subject)
    {
        var (at, indicator) = (subject.At, subject.At.Indicator);
        var analysis = TrendAnalysis.Of(subject.Series, indicator);
        return new TrendAnswer(
            indicator.Slug,
            indicator.Title,
            AreaRef.Of(subject.Area, subject.Areas),
            subject.Breakdown.Key,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            MethodVersion.Current,
            UnitAnswer.Of(indicator.Unit),
            indicator.Polarity,
            at.Source,
            ObservationRow.All(subject.Series, subject.Areas),
            [
                .. analysis.Segments.All.Select(s => new TrendSegmentAnswer(
                    PeriodRef.Of(s.Points[0].Period),
                    PeriodRef.Of(s.Points[^1].Period),
                    s.Reason
                )),
            ],
            Verdict(analysis),
            analysis.Change is { } change
                ? new TrendChangeAnswer(
                    ValueAt.Of(change.From),
                    ValueAt.Of(change.To),
                    change.Absolute,
                    change.Percent,
                    change.PerYear
                )
                : null,
            TrendHeadline.Of(analysis, indicator, subject.Name),
            subject.NoFigures
        );
    }

    private static TrendVerdict Verdict(TrendAnalysis analysis) =>
        new(
            analysis.Direction,
            analysis.Judgement,
            analysis.Slope?.Slope,
            analysis.Slope?.ExactInterval is { } limits ? [limits.Lower, limits.Upper] : null,
            "theil-sen",
            analysis.Test is { } test
                ? new TrendTestAnswer(
                    test.IsExact ? "mann-kendall-exact" : "mann-kendall-normal",
                    test.Score,
                    test.PValue,
                    test.N,
                    test.MinimumAttainablePValue
                )
                : null,
            analysis.Reason is { } reason ? WireJson.NameOf(reason) : null,
            Explanation(analysis)
        );

    private static string? Explanation(TrendAnalysis analysis)
    {
        var n = analysis.Used.Count;
        var parts = new List<string>();
        if (analysis.Reason is { } reason)
            parts.Add(
                reason switch
                {
                    Refusal.NoData => "No figure has a value.",
                    Refusal.OverlappingPeriods =>
                        $"Neighbouring periods share data; only {n} share none, and {MannKendallTest.FewestForDirection} are needed.",
                    Refusal.TooManyTies =>
                        $"So many of the {n} figures are equal that no order of them could reach 5 %.",
                    _ => n == 4
                        ? "Four periods cannot reach 5 %: the smallest possible p-value is 0.083. Five are needed."
                        : $"{n} of the {MannKendallTest.FewestForDirection} periods that a test needs are held.",
                }
            );
        else if (analysis.Overlapping)
            parts.Add(
                $"Neighbouring periods share data, so slope and test use the {n} that share none, counted back from the latest."
            );
        if (analysis.Segments.WithoutValue is > 0 and var without)
            parts.Add($"Periods without a value were left out: {without}.");
        if (analysis.Segments.OtherLength is > 0 and var other)
            parts.Add($"Figures of periods of another length were left out: {other}.");
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
