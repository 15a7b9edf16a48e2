using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>How good the probabilities were that later figures meet a target's level.</summary>
/// <param name="Target">The target's id.</param>
/// <param name="Statement">What it asks for, in our words.</param>
/// <param name="Operator">On which side the level is met.</param>
/// <param name="Level">The level, in the indicator's unit.</param>
/// <param name="Score">The score. Where all figures lie on one side of the level it is easy to be right.</param>
public sealed record TargetScore(
    string Target,
    string Statement,
    TargetOperator Operator,
    decimal Level,
    ProbabilityScore Score
);
