using System.Globalization;

namespace RoadmapIndicators.Api.Comparison;

/// <summary>How many comparisons were made at once, and what chance alone would flag among them.</summary>
/// <param name="Tested">How many were tested.</param>
/// <param name="ExpectedFalseAt95">How many of them chance alone would flag at 95 %.</param>
/// <param name="ExpectedFalseAt998">How many at 99.8 %.</param>
/// <param name="Note">The same in words.</param>
public sealed record MultipleComparisons(
    int Tested,
    double ExpectedFalseAt95,
    double ExpectedFalseAt998,
    string Note
)
{
    public static MultipleComparisons Of(int tested) =>
        new(
            tested,
            Math.Round(0.05 * tested, 3),
            Math.Round(0.002 * tested, 3),
            tested == 0
                ? "No difference was tested."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{tested} {(tested == 1 ? "difference was" : "differences were")} tested: if none were real, about {0.05 * tested:0.##} would still be flagged at 95 %, and {0.002 * tested:0.###} at 99.8 %. With many areas use the second."
                )
        );
}
