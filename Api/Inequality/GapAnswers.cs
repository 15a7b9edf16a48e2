using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Comparison;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>Makes the answer on one gap.</summary>
public static class GapAnswers
{
    /// <param name="between">What the members are groups of.</param>
    /// <param name="members">Two or more.</param>
    /// <param name="subject">The area.</param>
    /// <param name="at">The period; null for the newest.</param>
    /// <param name="average">How the average stands towards its target; null for none.</param>
    public static InequalityGapAnswer Make(
        string between,
        IReadOnlyList<GapMember> members,
        Subject subject,
        Period? at,
        TargetAssessment? average
    )
    {
        var indicator = subject.At.Indicator;
        var measured = InequalityGap.Of(members, indicator, at);
        if (!measured.HasValue)
            return Refused(between, members, measured.Reason!.Value, subject, at);
        var gap = measured.Value;
        var beside = average is null
            ? null
            : GapAtTarget.Of(average, gap.History, indicator, subject.At.Calibration.Calibration);
        var test = gap.Difference.Test;
        return new InequalityGapAnswer(
            between,
            PeriodRef.Of(gap.Period),
            [
                .. gap.Members.Select(m => Member(m.Member, m.Figure)),
                .. gap.Without.Select(m => Member(m, m.Series.Count == 0 ? null : m.Series.Find(gap.Period))),
            ],
            gap.Highest.Member.Key,
            gap.Lowest.Member.Key,
            DifferenceAnswer.Of(gap.Difference),
            test.HasValue ? [test.Value.Interval95.Lower, test.Value.Interval95.Upper] : null,
            test.HasValue ? [test.Value.Interval998.Lower, test.Value.Interval998.Upper] : null,
            DifferenceTestAnswer.Of(gap.Difference),
            gap.Ratio.HasValue ? gap.Ratio.Value.Value : null,
            gap.Ratio is { HasValue: true, Value.Interval95: { } limits }
                ? [limits.Lower, limits.Upper]
                : null,
            gap.Pairs,
            gap.StandardDeviation,
            gap.Dispersion.HasValue ? DispersionAnswer.Of(gap.Dispersion.Value) : null,
            gap.Dispersion.Reason is { } reason ? WireJson.NameOf(reason) : null,
            History(gap, subject),
            beside is null ? null : GapAtTargetAnswer.Of(beside, Calibration(beside, gap, subject)),
            InequalityHeadline.Of(gap, indicator, subject.Name, beside),
            null
        );
    }

    /// <summary>The constants behind the projected gap; null where none is projected.</summary>
    private static CalibrationRef? Calibration(GapAtTarget beside, InequalityGap gap, Subject subject)
    {
        if (!beside.GapThen.HasValue)
            return null;
        var series = gap.History.Chosen(subject.At.Indicator).Value;
        return CalibrationRef.Of(
            subject.At.Calibration,
            IndicatorFamilies.Of(subject.At.Indicator, series.IsSameSeason),
            series.IsIrregular,
            isDifference: true
        );
    }

    private static GapHistoryAnswer History(InequalityGap gap, Subject subject)
    {
        var history = gap.History;
        GapMoveAnswer?[] moves =
        [
            GapMoveAnswer.Of(gap.Highest.Member.Key, history.FirstMoved),
            GapMoveAnswer.Of(gap.Lowest.Member.Key, history.SecondMoved),
        ];
        return new GapHistoryAnswer(
            [.. history.Gaps.Select(ValueAt.Of)],
            history.Direction,
            history.Trend.Slope?.Slope,
            history.Trend.Test?.PValue,
            history.Trend.Used.Count,
            history.RatioDirection,
            [.. moves.OfType<GapMoveAnswer>()],
            InequalityHeadline.Moved(gap, subject.At.Indicator.Unit)
        );
    }

    private static InequalityGapAnswer Refused(
        string between,
        IReadOnlyList<GapMember> members,
        Refusal reason,
        Subject subject,
        Period? at
    )
    {
        var when = at is { } period ? $" {DisplayText.When(period)}" : "";
        return new InequalityGapAnswer(
            between,
            at is { } asked ? PeriodRef.Of(asked) : null,
            [
                .. members.Select(m =>
                    Member(m, at is { } then && m.Series.Count > 0 ? m.Series.Find(then) : null)
                ),
            ],
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            null,
            null,
            WireJson.NameOf(reason),
            null,
            null,
            reason switch
            {
                Refusal.NoData => $"By {between}: no value is held for {subject.Name}{when}.",
                Refusal.TooFewPoints => $"By {between}: only one has a value{when}.",
                _ => $"By {between}: no two have a value for the same period.",
            },
            WireJson.NameOf(reason)
        );
    }

    private static GapMemberAnswer Member(GapMember member, Observation? figure) =>
        new(
            member.Key,
            member.Name,
            figure?.Value,
            figure?.Lower,
            figure?.Upper,
            figure?.Numerator,
            figure?.Denominator,
            figure?.Status
        );
}
