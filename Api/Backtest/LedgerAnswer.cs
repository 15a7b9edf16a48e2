using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>The ledger of forecasts: written down at each edition, never changed, scored when the figure arrives.</summary>
/// <param name="Forecasts">How many are written down.</param>
/// <param name="Scored">Of how many the figure has arrived.</param>
/// <param name="Inside80">Of the scored with limits: how many lay inside the 80 % limits.</param>
/// <param name="Inside95">How many inside the 95 % limits.</param>
/// <param name="RelativeError">Absolute error of the scored over that of "no change"; null where there is none.</param>
/// <param name="Pace">How good the probabilities of the scored were that the past's pace is kept.</param>
/// <param name="Targets">The same for the level of each target that has a level of its own.</param>
/// <param name="Reason">Why there are none; null where there are.</param>
/// <param name="Entries">Oldest first.</param>
public sealed record LedgerAnswer(
    int Forecasts,
    int Scored,
    int Inside80,
    int Inside95,
    double? RelativeError,
    ProbabilityScore Pace,
    IReadOnlyList<TargetScore> Targets,
    string? Reason,
    IReadOnlyList<LedgerEntry> Entries
)
{
    /// <param name="entries">The forecasts, oldest first.</param>
    /// <param name="levels">The levels of the indicator's targets.</param>
    public static LedgerAnswer Of(
        IReadOnlyList<LedgerEntry> entries,
        IReadOnlyList<(Target Target, decimal Level)> levels
    )
    {
        var scored = entries.Where(e => e.Actual is not null).ToList();
        var made = scored.Sum(e => Math.Abs((double)e.Actual!.Value - e.Projected));
        var none = scored.Sum(e => Math.Abs((double)e.Actual!.Value - e.Latest));
        return new LedgerAnswer(
            entries.Count,
            scored.Count,
            scored.Count(e => e.Inside80 == true),
            scored.Count(e => e.Inside95 == true),
            none > 0 ? made / none : null,
            ProbabilityScore.Of(
                scored.Aggregate(
                    BrierScore.None,
                    (score, e) =>
                        e is { PaceProbability: { } said, PaceKept: { } kept }
                            ? score.With(said, kept)
                            : score
                )
            ),
            TargetScores.Of(levels, scored),
            entries.Count == 0 ? "No forecast of this area and group has been written down." : null,
            entries
        );
    }
}
