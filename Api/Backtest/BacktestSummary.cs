using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>How good forecasts have been.</summary>
/// <param name="Cases">Forecasts with limits that were set beside what happened. They share figures: they are not independent.</param>
/// <param name="Coverage80">The share of the 80 % limits that held; null without cases.</param>
/// <param name="Coverage95">The share of the 95 % limits that held.</param>
/// <param name="ProbabilityCases">Of them those that gave a probability that the past's pace is kept.</param>
/// <param name="Brier">
/// Mean squared error of these probabilities: 0 is perfect, 0.25 a coin; null below twenty of them.
/// </param>
/// <param name="BrierOfBaseRate">The same of always saying the share of events that happened; null alike.</param>
/// <param name="BrierReason">Why there is no score; null where there is one.</param>
/// <param name="RelativeError">Absolute error over that of "no change"; null where nothing ever changed.</param>
/// <param name="Skill">One less that: what is saved of the error of "no change".</param>
public sealed record BacktestSummary(
    int Cases,
    double? Coverage80,
    double? Coverage95,
    int ProbabilityCases,
    double? Brier,
    double? BrierOfBaseRate,
    string? BrierReason,
    double? RelativeError,
    double? Skill
)
{
    public static BacktestSummary Of(IntervalCoverage coverage, double? relativeError) =>
        new(
            coverage.Cases,
            coverage.Share80,
            coverage.Share95,
            coverage.Events,
            coverage.Brier,
            coverage.BrierOfBaseRate,
            ProbabilityScore.Why(coverage.Score),
            relativeError,
            1 - relativeError
        );
}
