using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Backtest;

/// <summary>
/// Scores the probabilities of targets that have a level of their own. A place and the level of another area move with
/// what others do, so theirs are not scored.
/// </summary>
public static class TargetScores
{
    /// <summary>The targets of an indicator whose level is fixed, with that level.</summary>
    public static IReadOnlyList<(Target Target, decimal Level)> Levels(Subject subject)
    {
        var targets = subject.At.Catalogue.Catalogue.TargetsOf(subject.At.Indicator).ToList();
        var question = new TargetQuestion(
            subject.Area,
            subject.Breakdown,
            subject.At.Indicator,
            subject.At.Panel,
            subject.Areas,
            subject.NoFigures ?? "No figure has a value."
        );
        return
        [
            .. TargetAssessor
                .Assess(question, targets)
                .Where(a =>
                    a is { Target: not null, Level: not null, Status: not TargetStatus.NotComparable }
                    && a.Target.Kind is TargetKind.Absolute or TargetKind.Count or TargetKind.Reduction
                )
                .Select(a => (a.Target! with { Operator = OperatorOf(a.Target) }, a.Level!.Value)),
        ];
    }

    /// <summary>Of what would have been said at each past figure.</summary>
    public static IReadOnlyList<TargetScore> Of(
        IReadOnlyList<(Target Target, decimal Level)> levels,
        IReadOnlyList<BacktestCase> cases,
        IntervalMultipliers multipliers
    ) =>
        [
            .. levels.Select(l =>
                Answer(
                    l.Target,
                    l.Level,
                    BrierScore.OfLevel(
                        cases,
                        multipliers,
                        (double)l.Level,
                        l.Target.Operator.Desired(),
                        value => l.Target.Operator.IsMet((decimal)value, l.Level)
                    )
                )
            ),
        ];

    /// <summary>Of the forecasts that were written down.</summary>
    public static IReadOnlyList<TargetScore> Of(
        IReadOnlyList<(Target Target, decimal Level)> levels,
        IReadOnlyList<LedgerEntry> entries
    ) => [.. levels.Select(l => Answer(l.Target, l.Level, Score(l.Target, l.Level, entries)))];

    private static BrierScore Score(Target target, decimal level, IReadOnlyList<LedgerEntry> entries)
    {
        var score = BrierScore.None;
        foreach (var entry in entries)
            if (
                entry.Actual is { } actual
                && entry.Distribution?.ProbabilityOf((double)level, target.Operator.Desired())
                    is { } probability
            )
                score = score.With(probability, target.Operator.IsMet(actual, level));
        return score;
    }

    /// <summary>A cut is met from below, whichever way its operator is written.</summary>
    private static TargetOperator OperatorOf(Target target) =>
        target.Kind == TargetKind.Reduction
            ? TargetOperators.Of(Domain.DesiredDirection.Down, target.Operator.IsStrict())
            : target.Operator;

    private static TargetScore Answer(Target target, decimal level, BrierScore score) =>
        new(target.Id, target.Statement, target.Operator, level, ProbabilityScore.Of(score));
}
