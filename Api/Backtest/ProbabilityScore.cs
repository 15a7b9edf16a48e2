using System.Globalization;
using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>How good probabilities were, beside the simplest forecast there is.</summary>
/// <param name="Cases">Probabilities whose outcome is known. They share figures: they are not independent.</param>
/// <param name="Happened">How many of the events happened.</param>
/// <param name="Brier">Their mean squared error: 0 is perfect, 0.25 a coin; null below twenty cases.</param>
/// <param name="BrierOfBaseRate">The same of always saying the share of events that happened; null alike.</param>
/// <param name="Reason">Why there is no score; null where there is one.</param>
public sealed record ProbabilityScore(
    int Cases,
    int Happened,
    double? Brier,
    double? BrierOfBaseRate,
    string? Reason
)
{
    public static ProbabilityScore Of(BrierScore score) =>
        new(
            score.Cases,
            score.Happened,
            score.Value.HasValue ? score.Value.Value : null,
            score.OfBaseRate.HasValue ? score.OfBaseRate.Value : null,
            Why(score)
        );

    /// <summary>Why there is no score; null where there is one.</summary>
    public static string? Why(BrierScore score) =>
        score.Value.HasValue
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The outcome is known of {score.Cases} probabilities; a score is given from {BrierScore.FewestCases} on, because fewer say nothing."
            );
}
