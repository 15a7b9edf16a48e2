using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>Makes the answers on areas beside a benchmark.</summary>
public static class ComparisonMaker
{
    /// <summary>One for each area, in the order asked for.</summary>
    public static IReadOnlyList<ComparisonAnswer> Make(ComparisonQuestion question)
    {
        var at = Aligned(question);
        var all = question.Subjects.Select(s => (Subject: s, Compared: Compare(s, question, at))).ToList();
        var together = MultipleComparisons.Of(all.Sum(c => c.Compared.Tested));
        return [.. all.Select(c => Answer(c.Subject, c.Compared, together))];
    }

    /// <summary>The period that the question settles for all areas at once; null where each finds its own.</summary>
    private static Period? Aligned(ComparisonQuestion question)
    {
        if (question.Period.Code is { } code)
            return code;
        if (!question.Period.Aligned || question.Subjects[0].At.Panel is not { } panel)
            return null;
        var series = question.Subjects.Select(s => s.Series).ToList();
        if (question.Benchmark.Area is { } benchmark)
            series.Add(panel.SeriesOf(benchmark, question.Subjects[0].Breakdown));
        return SharedPeriods.Newest(series);
    }

    private static Compared Compare(Subject subject, ComparisonQuestion question, Period? at)
    {
        // Aligned was asked for and there is no such period: a later one of some of them would be another answer.
        if (question.Period.Aligned && at is null && subject.NoFigures is null)
            return new Compared(
                new BenchmarkAnswer(question.Benchmark.Kind, "no common period", null, null, null, null),
                $"{IndicatorWords.In(subject.At.Indicator.Title, subject.Name)} cannot be compared: there is no period in which every area has a value."
            )
            {
                Reason = Domain.Refusal.NoOverlap,
                Explanation = "There is no period in which every area has a value.",
            };
        return question.Benchmark.Kind switch
        {
            BenchmarkKind.Area => AreaBenchmark.Compare(subject, question.Benchmark.Area!, at),
            BenchmarkKind.Neighbours => NeighbourBenchmark.Compare(subject, question.Features, at),
            _ => TargetBenchmark.Compare(subject, question.Benchmark.Target, at),
        };
    }

    private static ComparisonAnswer Answer(Subject subject, Compared compared, MultipleComparisons together)
    {
        var (at, indicator) = (subject.At, subject.At.Indicator);
        var test = compared.Difference is { Test: { HasValue: true, Value: var made } } ? made : null;
        var benchmarkArea =
            compared.Benchmark.Area is { } area && at.Panel is { } panel
                ? panel.SeriesOf(
                    subject.Areas.Find(area.Code)?.Code ?? Domain.Areas.AreaCode.Parse(area.Code),
                    subject.Breakdown
                )
                : default;
        return new ComparisonAnswer(
            indicator.Slug,
            indicator.Title,
            AreaRef.Of(subject.Area, subject.Areas),
            subject.Breakdown.Key,
            compared.Benchmark,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            MethodVersion.Current,
            UnitAnswer.Of(indicator.Unit),
            indicator.Polarity,
            at.Source,
            compared.Period is { } period ? PeriodRef.Of(period) : null,
            compared.Period is { } when ? ObservationAt.Find(subject.Series, when, subject.Areas) : null,
            compared.Period is { } then ? ObservationAt.Find(benchmarkArea, then, subject.Areas) : null,
            compared.Difference is { } difference ? DifferenceAnswer.Of(difference) : null,
            test is null ? null : [test.Interval95.Lower, test.Interval95.Upper],
            test is null ? null : [test.Interval998.Lower, test.Interval998.Upper],
            DifferenceTestAnswer.Of(compared.Difference),
            compared.Difference?.Judgement ?? ComparisonJudgement.NotCompared,
            compared.Difference?.Judgement998 ?? ComparisonJudgement.NotCompared,
            compared.Difference?.Standing ?? PlainStanding.Unknown,
            compared.Overlap,
            together,
            compared.Neighbourhood,
            compared.Headline,
            compared.Reason is { } reason ? WireJson.NameOf(reason) : null,
            compared.Explanation
        );
    }
}
