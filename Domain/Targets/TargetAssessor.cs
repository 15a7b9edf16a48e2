using RoadmapIndicators.Domain.Catalogue;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// Sets the figures of an area beside each target of an indicator. Whether a target is met is decided on the published
/// digits, as decimals; rates are doubles.
/// </summary>
public static class TargetAssessor
{
    private const string NoPublishedTarget = "No published target is known, and none has been invented.";

    /// <summary>One assessment for each target, in the catalogue's order; with none, one that says so.</summary>
    /// <param name="question">The area's figures and what they mean.</param>
    /// <param name="targets">The indicator's targets, or one that the asker supposes.</param>
    public static IReadOnlyList<TargetAssessment> Assess(
        TargetQuestion question,
        IReadOnlyList<Target> targets
    ) =>
        targets.Count == 0
            ?
            [
                new TargetAssessment
                {
                    Status = TargetStatus.NoTarget,
                    Reason = NoPublishedTarget,
                    Latest = question.Latest,
                },
            ]
            : [.. targets.Select(target => Assess(question, target))];

    private static TargetAssessment Assess(TargetQuestion question, Target target)
    {
        var relation = TargetRelations.Of(question.Area, target.AppliesTo, question.Areas);
        var start = new TargetAssessment
        {
            Target = target,
            Relation = relation,
            Status = TargetStatus.NoData,
            Latest = question.Latest,
        };
        if (target.DefinitionMatch == DefinitionMatch.None)
            return start with { Status = TargetStatus.NotComparable, Reason = target.DefinitionNote };
        if (question.Points.Count == 0)
            return start with { Reason = question.NoFigures };
        return target.Kind switch
        {
            TargetKind.ComparatorGap => ComparatorAssessment.Of(start, question, target),
            TargetKind.Rank => RankAssessment.Of(start, question, target),
            TargetKind.Reduction => Reduction(start, question, target),
            _ => target.Value is { } level
                ? LevelAssessment.Of(start, question, target, level, Baseline(question, target, relation))
                : start with
                {
                    Status = TargetStatus.NotComparable,
                    Reason = "The source states no level.",
                },
        };
    }

    /// <summary>A cut from a base: at most the base less the cut.</summary>
    private static TargetAssessment Reduction(TargetAssessment start, TargetQuestion question, Target target)
    {
        if (target.Value is not { } cut || Base(question, target) is not { } from)
            return start with
            {
                Status = TargetStatus.NotComparable,
                Reason =
                    "A cut can be judged only from its base, and that is not known. "
                    + (target.BaselinePeriod ?? "The source names no base year."),
            };
        var level = from.Value * (1 - cut / 100m);
        return LevelAssessment.Of(
            start,
            question,
            target with
            {
                Operator = target.Operator is TargetOperator.Above or TargetOperator.Below
                    ? TargetOperator.Below
                    : TargetOperator.AtMost,
            },
            level,
            from
        );
    }

    /// <summary>The base of a cut: the source's own value, else the figure of the period it names.</summary>
    private static TargetBaseline? Base(TargetQuestion question, Target target)
    {
        if (target is { BaselineValue: { } value, BaselinePeriod: { } words })
            return new TargetBaseline(PeriodOf(words), words, value, Published: true);
        if (PeriodOf(target.BaselinePeriod) is not { } period)
            return null;
        foreach (var point in question.Points)
            if (point.Period == period)
                return new TargetBaseline(period, period.Label, point.Value, Published: false);
        return null;
    }

    /// <summary>
    /// The source's own baseline is of the area and the measure that the target was set for, so it is used for no other.
    /// </summary>
    private static TargetBaseline? Baseline(
        TargetQuestion question,
        Target target,
        TargetRelation relation
    ) =>
        target.BaselineValue is { } value
        && relation == TargetRelation.Same
        && target.DefinitionMatch == DefinitionMatch.Exact
            ? new TargetBaseline(
                PeriodOf(target.BaselinePeriod),
                target.BaselinePeriod ?? "not stated",
                value,
                Published: true
            )
            : question.FirstAsBaseline;

    private static Periods.Period? PeriodOf(string? words) =>
        Periods.Period.TryParse(words, out var period) ? period : null;
}
