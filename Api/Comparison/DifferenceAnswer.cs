using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>A difference, both ways of telling it: they can move in opposite directions.</summary>
/// <param name="Absolute">In the indicator's unit, first less second.</param>
/// <param name="Relative">As a share of the second; null for a second of zero and for scores.</param>
public sealed record DifferenceAnswer(decimal Absolute, double? Relative)
{
    public static DifferenceAnswer Of(FigureDifference difference) =>
        new(difference.Absolute, difference.Relative.HasValue ? difference.Relative.Value : null);
}
