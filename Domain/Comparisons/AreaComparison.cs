using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>An area set beside a benchmark area, in one period that both have.</summary>
public sealed record AreaComparison
{
    private AreaComparison() { }

    /// <summary>The period compared; null where none is shared.</summary>
    public Period? Period { get; private init; }

    /// <summary>The area's figure; null where no period is shared.</summary>
    public Observation? Figure { get; private init; }

    /// <summary>The benchmark's figure as published.</summary>
    public Observation? Benchmark { get; private init; }

    /// <summary>What the figure was set beside: the benchmark, or the rest of it without the area.</summary>
    public Estimate? Beside { get; private init; }

    public required PartOverlap Overlap { get; init; }

    /// <summary>Whether the benchmark has no limits of its own and was taken as exact, being a country.</summary>
    public bool IsBenchmarkTakenAsExact { get; private init; }

    public FigureDifference? Difference { get; private init; }

    /// <summary>A newer period that the area has and the benchmark has not; null where there is none.</summary>
    public Period? NewerOfArea { get; private init; }

    /// <summary>Why there is no judgement; null where there is one.</summary>
    public Refusal? Reason =>
        Difference is null ? Refusal.NoOverlap
        : Difference.Test.HasValue ? null
        : Difference.Test.Reason;

    public ComparisonJudgement Judgement => Difference?.Judgement ?? ComparisonJudgement.NotCompared;

    public PlainStanding Standing => Difference?.Standing ?? PlainStanding.Unknown;

    /// <summary>Compares in one period, or in the newest that both have a value for.</summary>
    /// <param name="panel">The figures.</param>
    /// <param name="indicator">What they measure.</param>
    /// <param name="breakdown">Of whom.</param>
    /// <param name="area">The area.</param>
    /// <param name="benchmark">The area it is set beside.</param>
    /// <param name="areas">What lies inside what.</param>
    /// <param name="at">The period; null for the newest shared.</param>
    public static AreaComparison Of(
        Panel panel,
        Indicator indicator,
        Breakdown breakdown,
        AreaCode area,
        AreaCode benchmark,
        AreaRegister areas,
        Period? at = null
    )
    {
        var (mine, theirs) = (panel.SeriesOf(area, breakdown), panel.SeriesOf(benchmark, breakdown));
        var overlap = OverlapOf(area, benchmark, areas);
        if ((at ?? SharedPeriods.Newest([mine, theirs])) is not { } period)
            return new AreaComparison { Overlap = overlap };
        if (
            mine.Find(period) is not { Value: not null } figure
            || theirs.Find(period) is not { Value: not null } other
        )
            return new AreaComparison { Overlap = overlap };
        var estimate = Estimate.From(figure, indicator);
        var whole = Estimate.From(other, indicator);
        var beside = whole;
        if (overlap == PartOverlap.PartOfBenchmark && Estimate.WithoutPart(whole, estimate) is { } rest)
            (beside, overlap) = (rest, PartOverlap.RemovedFromBenchmark);
        var exact =
            beside.Uncertainty == Uncertainty.Unknown
            && estimate.HasLimits
            && benchmark.Type == AreaType.Country;
        if (exact)
            beside = Estimate.Exactly(beside.Value);
        var newest = mine.Latest()!.Period;
        return new AreaComparison
        {
            Period = period,
            Figure = figure,
            Benchmark = other,
            Beside = beside,
            Overlap = overlap,
            IsBenchmarkTakenAsExact = exact,
            Difference = FigureDifference.Of(estimate, beside, Judged(indicator)),
            NewerOfArea = at is null && newest > period ? newest : null,
        };
    }

    /// <summary>A count grows with the size of its area, so between areas neither side of it is the better.</summary>
    private static Indicator Judged(Indicator indicator) =>
        indicator.ValueType == Catalogue.ValueType.Count
            ? indicator with
            {
                Polarity = Polarity.Neutral,
            }
            : indicator;

    private static PartOverlap OverlapOf(AreaCode area, AreaCode benchmark, AreaRegister areas) =>
        areas.IsInside(area, benchmark) ? PartOverlap.PartOfBenchmark
        : areas.IsInside(benchmark, area) ? PartOverlap.ContainsBenchmark
        : areas.Overlap(area, benchmark) ? PartOverlap.SharesParts
        : PartOverlap.None;
}
