using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Makes the answer on one area's trend.</summary>
public static class TrendMaker
{
    /// <param name="subject">The area and group.</param>
    /// <param name="asked">How to project, and how far; null for the default.</param>
    public static TrendAnswer Make(Subject subject, ProjectionQuery? asked = null)
    {
        var (at, indicator) = (subject.At, subject.At.Indicator);
        var analysis = TrendAnalysis.Of(subject.Series, indicator);
        var checks = TrendCrossChecks.Of(analysis.Used);
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
            Sampling(subject, analysis),
            checks.Line.HasValue ? SecondOpinion.Of(checks.Line.Value) : null,
            checks.Drift.HasValue ? checks.Drift.Value.Autocorrelation : null,
            checks.ChangedIn is { } changed
                ? new PossibleChange(
                    "possible undeclared change",
                    ValueAt.Of(changed),
                    checks.Change.Value.ApproximatePValue
                )
                : null,
            ProjectionMaker.Make(
                analysis.Segments.Latest,
                indicator,
                at.Calibration,
                asked ?? ProjectionQuery.Default
            ),
            Remarks(analysis, checks),
            TrendHeadline.Of(analysis, indicator, subject.Name),
            subject.NoFigures
        );
    }

    private static TrendVerdict Verdict(TrendAnalysis analysis) =>
        new(
            analysis.Direction,
            analysis.Judgement,
            analysis.SlopePerYear,
            analysis.Slope?.ExactInterval is { } limits ? [limits.Lower, limits.Upper] : null,
            analysis.IsSeasonal ? "seasonal-sen" : "theil-sen",
            Test(analysis),
            analysis.Reason is { } reason ? WireJson.NameOf(reason) : null,
            Explanation(analysis)
        );

    private static TrendTestAnswer? Test(TrendAnalysis analysis) =>
        analysis switch
        {
            { Seasonal: { } seasonal } => new TrendTestAnswer(
                "seasonal-kendall",
                seasonal.Score,
                seasonal.PValue,
                analysis.Used.Count,
                null
            ),
            { Test: { } test } => new TrendTestAnswer(
                test.IsExact ? "mann-kendall-exact" : "mann-kendall-normal",
                test.Score,
                test.PValue,
                test.N,
                test.MinimumAttainablePValue
            ),
            _ => null,
        };

    private static Either<SamplingTestAnswer, NotCalculated> Sampling(Subject subject, TrendAnalysis analysis)
    {
        var indicator = subject.At.Indicator;
        var test = SamplingTest.Of(subject.Series, analysis.Segments.Latest, indicator);
        return test.HasValue
            ? new SamplingTestAnswer(
                "fingertips-chi-squared",
                test.Value.ChiSquared,
                test.Value.IsSignificant,
                test.Value.Marker,
                test.Value.Judge(indicator.Polarity)
            )
            : new NotCalculated(
                test.Reason switch
                {
                    Refusal.OverlappingPeriods =>
                        "Neighbouring periods share data; this test needs periods that do not.",
                    Refusal.TooFewPoints => "This test needs five years on one footing.",
                    Refusal.NotForValueType => "This test is not made for counts and scores.",
                    _ => RefusalText.Of(test.Reason!.Value),
                }
            );
    }

    private static List<string> Remarks(TrendAnalysis analysis, TrendCrossChecks checks)
    {
        var remarks = new List<string>();
        if (analysis.Test is not null || analysis.Seasonal is not null)
            remarks.Add(
                "The test takes the figures as independent of one another given the trend; where they follow each other it finds a trend too often."
            );
        if (checks.Drift is { HasValue: true, Value.CannotBeToldFromTrend: true })
            remarks.Add("Trend or slow drift: the two cannot be told apart on these figures.");
        if (checks.ChangedIn is { } changed)
            remarks.Add(
                $"Possible undeclared change from {changed.Period.Label} on: a screening, which cannot tell a step from a trend."
            );
        if (analysis.Segments.All.Count > 1)
            remarks.Add(
                "The series breaks; only the figures after the last break are used, and no line joins the parts."
            );
        return remarks;
    }

    private static string? Explanation(TrendAnalysis analysis)
    {
        var n = analysis.Used.Count;
        var parts = new List<string>();
        if (analysis is { Reason: not null, IsSeasonal: true })
            parts.Add(
                "A trend of parts of a year is tested once every season is held of three years; the change given is from the first figure of the same season."
            );
        else if (analysis.Reason is { } reason)
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
