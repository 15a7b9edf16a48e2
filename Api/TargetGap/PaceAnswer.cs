using RoadmapIndicators.Api.Observations;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>How fast the figures moved over the last three years.</summary>
/// <param name="ChangePerYear">In the indicator's unit; for a comparator gap of the difference. Null below three figures.</param>
/// <param name="Ratio">Over what is required; null where nothing is.</param>
/// <param name="Status">What the ratio says.</param>
/// <param name="From">The first figure it was measured between.</param>
/// <param name="To">The last.</param>
public sealed record PaceAnswer(
    double? ChangePerYear,
    double? Ratio,
    PaceVerdict Status,
    ValueAt? From,
    ValueAt? To
);
