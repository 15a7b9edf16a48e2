using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>The gradient across quantiles of deprivation.</summary>
/// <param name="Period">When; null where there is no gradient.</param>
/// <param name="SlopeIndex">Least less most deprived end of the fitted line, in the indicator's unit.</param>
/// <param name="RelativeIndex">The line at the least over the most deprived end.</param>
/// <param name="Quantiles">How many quantiles it was fitted to.</param>
/// <param name="Reason">A short name of why there is none; null where there is one.</param>
/// <param name="Explanation">The same in words.</param>
public sealed record DeprivationAnswer(
    PeriodRef? Period,
    double? SlopeIndex,
    double? RelativeIndex,
    int? Quantiles,
    string? Reason,
    string? Explanation
);
