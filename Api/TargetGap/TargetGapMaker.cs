using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Indicators;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Targets;
using Target = RoadmapIndicators.Domain.Catalogue.Target;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>Makes the answer on how one area stands towards targets.</summary>
public static class TargetGapMaker
{
    /// <param name="subject">The area and group.</param>
    /// <param name="whatIf">A target that is supposed, in the place of the published ones.</param>
    public static TargetGapAnswer Make(Subject subject, Target? whatIf)
    {
        var (at, indicator) = (subject.At, subject.At.Indicator);
        var targets = whatIf is null
            ? [.. at.Catalogue.Catalogue.TargetsOf(indicator)]
            : (IReadOnlyList<Target>)[whatIf with { AppliesTo = subject.Area }];
        var noFigures = subject.NoFigures;
        var question = new TargetQuestion(
            subject.Area,
            subject.Breakdown,
            indicator,
            at.Panel,
            subject.Areas,
            noFigures ?? "No figure has a value."
        );
        var assessed = TargetAssessor.Assess(question, targets);
        return new TargetGapAnswer(
            indicator.Slug,
            indicator.Title,
            AreaRef.Of(subject.Area, subject.Areas),
            subject.Breakdown.Key,
            at.Entry?.Edition,
            at.Entry?.Date,
            at.Catalogue.Edition,
            MethodVersion.Current,
            UnitAnswer.Of(indicator.Unit),
            indicator.Polarity,
            at.Source,
            question.Latest is { } latest ? ValueAt.Of(latest) : null,
            [
                .. assessed.Select(a =>
                    Entry(a, question, subject) with
                    {
                        RequiredEffort = a.Target is null
                            ? null
                            : RequiredEffortAnswer.Of(question, a, indicator),
                    }
                ),
            ],
            targets.Count == 0 ? assessed[0].Reason : noFigures
        );
    }

    private static TargetGapEntry Entry(TargetAssessment assessed, TargetQuestion question, Subject subject)
    {
        var calibration = subject.At.Calibration;
        var outlook = TargetOutlook.Of(question, assessed, calibration.Calibration);
        return new TargetGapEntry(
            assessed.Target is { } target ? Ref(assessed, target, subject.Areas) : null,
            assessed.Status,
            assessed.Latest is { } latest ? ValueAt.Of(latest) : null,
            assessed.Baseline is { } from
                ? new BaselineAnswer(
                    from.Period is { } period ? PeriodRef.Of(period) : null,
                    from.Label,
                    from.Value,
                    from.Published
                )
                : null,
            new GapAnswer(assessed.Gap, assessed.RelativeGap, assessed.ToClose),
            assessed.ShareOfJourney,
            new RequiredAnswer(assessed.RequiredPerYear, assessed.YearsLeft),
            Pace(assessed.Pace),
            AttainmentMaker.Make(outlook, assessed.Track, calibration),
            assessed.Rank is { } rank ? Rank(rank, subject.Areas) : null,
            assessed.MetOn is { } metOn ? PeriodRef.Of(metOn) : null,
            [.. outlook.Schemes.Verdicts.Select(SchemeAnswer.Of)],
            outlook.Schemes.Reason,
            outlook.Robustness.HasValue
                ? RobustnessAnswer.Of(outlook.Robustness.Value)
                : new NotCalculated(RefusalText.Of(outlook.Robustness.Reason!.Value)),
            TargetHeadline.Of(assessed, question.Indicator, subject.Name, subject.Areas, outlook),
            assessed.Reason
        );
    }

    private static TargetRef Ref(TargetAssessment assessed, Target target, AreaRegister areas)
    {
        var supposed = target.Kind == TargetKind.WhatIf;
        return new TargetRef(
            supposed ? null : target.Id,
            target.Kind,
            target.Statement,
            target.Operator,
            target.Value,
            target.Unit,
            assessed.Level,
            target.By,
            target.ByNote,
            new TargetAppliesTo(
                target.AppliesTo?.Value,
                supposed ? areas.NameOf(target.AppliesTo!) : target.AppliesToName,
                assessed.Relation!.Value
            ),
            target.Comparator is { } other
                ? new TargetComparator(
                    other.Value,
                    areas.NameOf(other),
                    assessed.Comparator is { } standing ? PeriodRef.Of(standing.Period) : null,
                    assessed.Comparator?.Value
                )
                : null,
            target.RankedAmong,
            target.DefinitionMatch,
            target.DefinitionNote,
            supposed ? null : CitationRef.Of(target.Source)
        );
    }

    private static PaceAnswer Pace(TargetPace? pace) =>
        pace is null
            ? new PaceAnswer(null, null, PaceVerdict.NotCalculated, null, null)
            : new PaceAnswer(
                pace.ChangePerYear,
                pace.Ratio,
                pace.Status switch
                {
                    PaceStatus.OnPace => PaceVerdict.OnPace,
                    PaceStatus.Behind => PaceVerdict.Behind,
                    PaceStatus.WellBehind => PaceVerdict.WellBehind,
                    PaceStatus.MovingAway => PaceVerdict.MovingAway,
                    _ => PaceVerdict.NotCalculated,
                },
                ValueAt.Of(pace.From),
                ValueAt.Of(pace.To)
            );

    private static RankAnswer Rank(RankStanding rank, AreaRegister areas) =>
        new(
            PeriodRef.Of(rank.Period),
            rank.Place,
            rank.Of,
            rank.Ties,
            AreaRef.Of(rank.Leader, areas),
            rank.LeaderValue
        );
}
