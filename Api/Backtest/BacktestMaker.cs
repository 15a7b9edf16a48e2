using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>Makes the answer on how good projections of one area have been.</summary>
public static class BacktestMaker
{
    /// <param name="subject">The area and group.</param>
    /// <param name="ledger">Its forecasts.</param>
    public static BacktestAnswer Make(Subject subject, IReadOnlyList<LedgerEntry> ledger)
    {
        var (at, indicator) = (subject.At, subject.At.Indicator);
        var points = SeriesSegments.Of(subject.Series, indicator).Latest;
        var chosen = ProjectionSeries.Of(points, indicator);
        var family = IndicatorFamilies.Of(indicator, chosen is { HasValue: true, Value.IsSameSeason: true });
        var multipliers = at.Calibration.Calibration.MultipliersFor(family);
        var cases = SeriesBacktest.Of(points, indicator);
        var coverage = IntervalCoverage.Of(cases, multipliers);
        var relativeError = ErrorSkill.RelativeError(cases);
        var levels = TargetScores.Levels(subject);
        var ofIndicator = at.Calibration.Calibration.Indicators.FirstOrDefault(i =>
            i.Indicator == indicator.Slug
        );
        return new BacktestAnswer(
            indicator.Slug,
            indicator.Title,
            AreaRef.Of(subject.Area, subject.Areas),
            subject.Breakdown.Key,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            MethodVersion.Current,
            UnitAnswer.Of(indicator.Unit),
            at.Source,
            CalibrationRef.Of(at.Calibration, family, chosen is { HasValue: true, Value.IsIrregular: true }),
            [
                .. cases
                    .GroupBy(c => c.Origin)
                    .Select(g => new BacktestOrigin(
                        ValueAt.Of(points[g.Key]),
                        g.First().Method,
                        [.. g.Select(c => Point(c, points, multipliers, chosen.Value.Bounds))]
                    )),
            ],
            BacktestSummary.Of(coverage, relativeError),
            TargetScores.Of(levels, cases, multipliers),
            ofIndicator is null
                ? null
                : BacktestSummary.Of(ofIndicator.OutOfSample, ofIndicator.RelativeError),
            at.Calibration.Calibration.Find(family) is { } tried ? FamilySummary.Of(tried) : null,
            LedgerAnswer.Of(ledger, levels),
            BacktestHeadline.Of(coverage, relativeError, indicator, subject.Name),
            cases.Count > 0 ? null : subject.NoFigures ?? WhyNone(chosen, points.Count)
        );
    }

    private static BacktestPoint Point(
        BacktestCase one,
        IReadOnlyList<SeriesPoint> points,
        IntervalMultipliers multipliers,
        ValueBounds bounds
    )
    {
        var row = multipliers.RowFor(one.Scale, one.Bracket);
        var (inner, outer) = (one.Interval80(multipliers, bounds), one.Interval95(multipliers, bounds));
        var target = points[one.Target];
        return new BacktestPoint(
            PeriodRef.Of(target.Period),
            one.Horizon,
            one.Projected,
            inner?.Lower,
            inner?.Upper,
            outer?.Lower,
            outer?.Upper,
            target.Value,
            one.HasLimits ? one.Reach80 <= row.For80[one.HorizonIndex] : null,
            one.HasLimits ? one.Reach95 <= row.For95[one.HorizonIndex] : null,
            one.Actual - one.Projected
        );
    }

    private static string WhyNone(Calculated<ProjectionSeries> chosen, int points) =>
        chosen.Reason == Refusal.NotForValueType
            ? "Scores, indices and ranks are not projected, so nothing can be tried."
            : $"A forecast can be tried once a figure follows five that can be projected from; {points} are held on one footing.";
}
