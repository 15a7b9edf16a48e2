using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>The test of a difference. It is significant exactly where its interval leaves out zero.</summary>
/// <param name="Name">zTest from published limits, newcombe from counts of two shares, combinedLimits of two rates, againstLevel.</param>
/// <param name="Z">The difference in standard errors; counts give 37 at the most.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="SignificantAt95">Whether the 95 % interval leaves out zero.</param>
/// <param name="SignificantAt998">Whether the 99.8 % interval does.</param>
public sealed record DifferenceTestAnswer(
    DifferenceTestKind Name,
    double Z,
    double PValue,
    bool SignificantAt95,
    bool SignificantAt998
)
{
    public static DifferenceTestAnswer? Of(FigureDifference? difference) =>
        difference is { Test: { HasValue: true, Value: var test } }
            ? new DifferenceTestAnswer(
                test.Kind,
                test.Z,
                test.PValue,
                !test.Interval95.Contains(0),
                !test.Interval998.Contains(0)
            )
            : null;
}
