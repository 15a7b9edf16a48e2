using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Progress;

/// <summary>
/// How many measures stand where. Counts only: they are never blended into one score, which would hide what differs.
/// </summary>
public sealed record ProgressTally
{
    private ProgressTally() { }

    /// <summary>All measures counted, each once.</summary>
    public required int Measures { get; init; }

    /// <summary>By the status of the principal target; every status stands in it, zeros too.</summary>
    public required IReadOnlyDictionary<TargetStatus, int> ByStatus { get; init; }

    /// <summary>By the judgement of the trend; every judgement stands in it, zeros too.</summary>
    public required IReadOnlyDictionary<TrendJudgement, int> ByTrend { get; init; }

    /// <summary>Measures without a figure with a value.</summary>
    public required IReadOnlyList<MeasureProgress> WithoutData { get; init; }

    /// <summary>Measures without a published target.</summary>
    public required IReadOnlyList<MeasureProgress> WithoutTarget { get; init; }

    /// <summary>Counts measures; one that stands under two outcomes is counted once.</summary>
    public static ProgressTally Of(IEnumerable<MeasureProgress> measures)
    {
        var all = measures.DistinctBy(m => (m.Indicator.Slug, m.Breakdown.Key)).ToList();
        return new ProgressTally
        {
            Measures = all.Count,
            ByStatus = Enum.GetValues<TargetStatus>()
                .ToDictionary(s => s, s => all.Count(m => m.Principal.Status == s)),
            ByTrend = Enum.GetValues<TrendJudgement>()
                .ToDictionary(j => j, j => all.Count(m => m.Trend.Judgement == j)),
            WithoutData = all.FindAll(m => m.Latest is null),
            WithoutTarget = all.FindAll(m => m.Principal.Status == TargetStatus.NoTarget),
        };
    }

    /// <summary>
    /// The measures whose principal target is not met, the farthest from it first; those whose distance cannot be
    /// measured last.
    /// </summary>
    public static IReadOnlyList<MeasureProgress> WorstGaps(IEnumerable<MeasureProgress> measures) =>
        [
            .. measures
                .DistinctBy(m => (m.Indicator.Slug, m.Breakdown.Key))
                .Where(m =>
                    m.Principal.Status
                        is TargetStatus.OnPace
                            or TargetStatus.Behind
                            or TargetStatus.WellBehind
                            or TargetStatus.MovingAway
                            or TargetStatus.Missed
                )
                .OrderByDescending(m => m.Distance.HasValue ? m.Distance.Value : -1)
                .ThenBy(m => m.Indicator.Slug, StringComparer.Ordinal)
                .ThenBy(m => m.Breakdown),
        ];
}
