using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Progress;

/// <summary>A measure beside a benchmark, in short; <c>/v1/indicators/{slug}/comparison</c> has all of it.</summary>
/// <param name="Period">The newest period that both have; null where they share none.</param>
/// <param name="Value">The area's value then.</param>
/// <param name="Benchmark">The benchmark's value then.</param>
/// <param name="Difference">The area less the benchmark (less the rest of it where the area was taken out).</param>
/// <param name="Judgement">What the test of the difference says, at 95 %.</param>
/// <param name="Standing">On which side the digits lie, whatever chance may have done.</param>
/// <param name="IsWorse">Worse by the test, or by the digits where no test can be made.</param>
/// <param name="Reason">A short name of why there is no judgement; null where there is one.</param>
public sealed record MeasureBenchmarkAnswer(
    PeriodRef? Period,
    decimal? Value,
    decimal? Benchmark,
    decimal? Difference,
    ComparisonJudgement Judgement,
    PlainStanding Standing,
    bool IsWorse,
    string? Reason
)
{
    public static MeasureBenchmarkAnswer Of(AreaComparison compared, bool isWorse) =>
        new(
            compared.Period is { } period ? PeriodRef.Of(period) : null,
            compared.Figure?.Value,
            compared.Benchmark?.Value,
            compared.Difference?.Absolute,
            compared.Judgement,
            compared.Standing,
            isWorse,
            compared.Reason is { } reason ? WireJson.NameOf(reason) : null
        );
}
