using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>Whether the class of a pace survives other choices of window, end point and estimator.</summary>
/// <param name="Variants">How many other choices could be made.</param>
/// <param name="Agreeing">How many of them give the same class.</param>
/// <param name="Flips">Those that give another.</param>
/// <param name="All">Every choice with its class.</param>
public sealed record RobustnessAnswer(
    int Variants,
    int Agreeing,
    IReadOnlyList<VariantAnswer> Flips,
    IReadOnlyList<VariantAnswer> All
)
{
    public static RobustnessAnswer Of(PaceRobustness robustness) =>
        new(
            robustness.Variants.Length,
            robustness.Agreeing,
            [.. robustness.Flips.Select(VariantAnswer.Of)],
            [.. robustness.Variants.Select(VariantAnswer.Of)]
        );
}
