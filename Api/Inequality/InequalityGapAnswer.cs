using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Comparison;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>How far groups, or member areas, lie apart.</summary>
/// <param name="Between">The dimension of the groups, such as sex; areas for member areas.</param>
/// <param name="Period">When; null where no two have a value in one period.</param>
/// <param name="Members">All of them, highest value first, those without a value last.</param>
/// <param name="Highest">The key of the highest.</param>
/// <param name="Lowest">The key of the lowest.</param>
/// <param name="Difference">Highest less lowest, absolute and relative.</param>
/// <param name="Interval">95 % interval of the difference; null where it was not tested.</param>
/// <param name="Interval998">99.8 % interval.</param>
/// <param name="Test">The test of the difference; null where none can be made.</param>
/// <param name="Ratio">Highest over lowest; null where a value is not above zero, and for scores.</param>
/// <param name="RatioInterval">95 % interval of the ratio: Katz from counts, on the log scale from limits.</param>
/// <param name="Pairs">From how many pairs this was picked as the widest: with more than one its test flags too readily.</param>
/// <param name="StandardDeviation">Of the members, each counted once; null below two.</param>
/// <param name="Dispersion">Measures weighted by people; null without denominators.</param>
/// <param name="DispersionReason">A short name of why there are none; null where there are.</param>
/// <param name="History">The gap over time.</param>
/// <param name="AtTarget">The gap beside the target of the average; null where there is no such target.</param>
/// <param name="Headline">The same in plain words.</param>
/// <param name="Reason">A short name of why there is no gap; null where there is one.</param>
public sealed record InequalityGapAnswer(
    string Between,
    PeriodRef? Period,
    IReadOnlyList<GapMemberAnswer> Members,
    string? Highest,
    string? Lowest,
    DifferenceAnswer? Difference,
    IReadOnlyList<double>? Interval,
    IReadOnlyList<double>? Interval998,
    DifferenceTestAnswer? Test,
    double? Ratio,
    IReadOnlyList<double>? RatioInterval,
    int Pairs,
    double? StandardDeviation,
    DispersionAnswer? Dispersion,
    string? DispersionReason,
    GapHistoryAnswer? History,
    GapAtTargetAnswer? AtTarget,
    string Headline,
    string? Reason
);
