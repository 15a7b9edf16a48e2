using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>One of the areas most like the area asked for.</summary>
/// <param name="Area">The neighbour.</param>
/// <param name="Distance">How unlike it is: root mean square difference over the features, in standard deviations.</param>
/// <param name="Value">Its value in the period compared; null where it has none.</param>
/// <param name="Difference">The area asked for less the neighbour.</param>
/// <param name="Judgement">What the test of that difference says of the area asked for, at 95 %.</param>
/// <param name="Judgement998">At 99.8 %.</param>
/// <param name="Reason">Why there is no judgement; null where there is one.</param>
public sealed record NeighbourAnswer(
    AreaRef Area,
    double Distance,
    decimal? Value,
    DifferenceAnswer? Difference,
    ComparisonJudgement Judgement,
    ComparisonJudgement Judgement998,
    string? Reason
);
