using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>The gap of a fixed pair over time.</summary>
/// <param name="Gaps">Highest less lowest of the period asked for, negative where they stood the other way round, in each period of the latest segment that both have.</param>
/// <param name="Direction">Of the size of the gap, by the exact Mann-Kendall test at 5 %.</param>
/// <param name="SlopePerYear">Theil-Sen slope of its size; null below three periods.</param>
/// <param name="PValue">Of the test; null without figures.</param>
/// <param name="N">How many periods were tested: of overlapping ones only those that share no data.</param>
/// <param name="RatioDirection">The same of the ratio, which may go the other way; null where a value is not above zero.</param>
/// <param name="WhoMoved">How far each of the two moved; empty below two periods.</param>
/// <param name="Text">Who moved, in words; empty below two periods.</param>
public sealed record GapHistoryAnswer(
    IReadOnlyList<ValueAt> Gaps,
    GapDirection Direction,
    double? SlopePerYear,
    double? PValue,
    int N,
    GapDirection? RatioDirection,
    IReadOnlyList<GapMoveAnswer> WhoMoved,
    string Text
);
