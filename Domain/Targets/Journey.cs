using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>The way of a series towards a level: what is done, what is required, how fast it goes.</summary>
internal sealed record Journey
{
    // A time far beyond any series, for targets without a date: nothing that depends on it is given out.
    private const double NoDate = 1e6;

    private readonly Target target;
    private readonly TargetGap gap;
    private readonly Calculated<Pace> pace;
    private readonly Calculated<PaceRatio> ratio;
    private readonly IReadOnlyList<SeriesPoint> points;
    private readonly bool met;
    private readonly decimal toClose;
    private readonly double leastChange;
    private readonly TargetTrack track;

    private Journey(
        Target target,
        TargetGap gap,
        Calculated<Pace> pace,
        Calculated<PaceRatio> ratio,
        IReadOnlyList<SeriesPoint> points,
        bool met,
        decimal toClose,
        double leastChange,
        TargetTrack track
    )
    {
        this.target = target;
        this.gap = gap;
        this.pace = pace;
        this.ratio = ratio;
        this.points = points;
        this.met = met;
        this.toClose = toClose;
        this.leastChange = leastChange;
        this.track = track;
    }

    /// <param name="points">The figures, oldest first; one or more.</param>
    /// <param name="values">What is to reach the level at each of them: the value itself, or a difference.</param>
    /// <param name="level">The level.</param>
    /// <param name="baseline">Where the journey is measured from; null for the first of the values.</param>
    /// <param name="target">Its date and operator.</param>
    /// <param name="question">How the figures are read.</param>
    public static Journey Of(
        IReadOnlyList<SeriesPoint> points,
        decimal[] values,
        decimal level,
        decimal? baseline,
        Target target,
        TargetQuestion question
    )
    {
        double[] times = [.. points.Select(p => p.Time)];
        double[] numbers = [.. values.Select(v => (double)v)];
        var date = target.By is { } by ? TargetDate.Of(by, points, question.Indicator) : NoDate;
        var gap = TargetGap
            .Of(
                times,
                numbers,
                new TargetPoint((double)level, date, target.Operator.Desired()),
                (double?)baseline
            )
            .Value;
        var pace = Pace.Over(times, numbers);
        var ratio =
            !pace.HasValue ? pace.Reason!.Value
            : target.By is null ? Refusal.NoTarget
            : PaceRatio.Of(pace.Value, gap, question.LeastChange);
        var sign = target.Operator.Desired().Sign();
        return new Journey(
            target,
            gap,
            pace,
            ratio,
            points,
            target.Operator.IsMet(values[^1], level),
            Math.Max(0m, sign * (level - values[^1])),
            question.LeastChange,
            new TargetTrack(
                points,
                times,
                numbers,
                (double)level,
                target.Operator.Desired(),
                target.By is null ? null : date,
                target.Kind == TargetKind.ComparatorGap
            )
        );
    }

    /// <summary>Adds what the journey says to an assessment.</summary>
    public TargetAssessment Complete(TargetAssessment start, Period? metOn)
    {
        var dated = target.By is not null;
        var (status, reason) = Verdict(metOn);
        return start with
        {
            Status = status,
            Reason = reason,
            ToClose = toClose,
            ShareOfJourney = gap.ShareOfJourney is { HasValue: true } share ? share.Value : null,
            RequiredPerYear =
                dated && gap.RequiredChangePerYear is { HasValue: true } required ? required.Value : null,
            YearsLeft = dated ? gap.YearsLeft : null,
            Pace = pace.HasValue
                ? new TargetPace(
                    pace.Value.ChangePerYear,
                    ratio.HasValue ? ratio.Value.Value : null,
                    ratio.HasValue ? ratio.Value.Status : null,
                    PointAt(pace.Value.FromTime),
                    PointAt(pace.Value.ToTime)
                )
                : null,
            MetOn = metOn,
            Track = track,
        };
    }

    private (TargetStatus, string?) Verdict(Period? metOn)
    {
        if (met)
            return (TargetStatus.Met, Late(metOn));
        if (target.By is { } by && gap.YearsLeft <= 0)
            return (
                TargetStatus.Missed,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The latest figure falls at or after the end of {by} and does not meet it."
                )
                    + (
                        metOn is { } once
                            ? $" It was first met {DisplayText.When(once)}, and has been lost."
                            : ""
                    )
            );
        if (ratio.HasValue)
            return (
                ratio.Value.Status switch
                {
                    PaceStatus.OnPace => TargetStatus.OnPace,
                    PaceStatus.Behind => TargetStatus.Behind,
                    PaceStatus.WellBehind => TargetStatus.WellBehind,
                    _ => TargetStatus.MovingAway,
                },
                null
            );
        if (!pace.HasValue)
            return (
                TargetStatus.Behind,
                $"Fewer than {Pace.FewestPoints} figures are held, so no pace can be measured: behind says only that it is not met."
            );
        return target.By is null
            ? Undated()
            : (TargetStatus.Behind, "The level itself is reached and has to be passed.");
    }

    private (TargetStatus, string?) Undated() =>
        pace.Value.Change * target.Operator.Desired().Sign() <= -leastChange
            ? (
                TargetStatus.MovingAway,
                "The source states no year, so no pace is required; the last years went the wrong way."
            )
            : (
                TargetStatus.Behind,
                "The source states no year, so no pace is required: behind says only that it is not met."
            );

    private string? Late(Period? metOn)
    {
        if (target.By is not { } by || metOn is not { } period)
            return null;
        foreach (var point in points)
            if (point.Period == period && point.Time > gap.Target.Time)
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"It was met after its date: first {DisplayText.When(period)}, for the end of {by}."
                );
        return null;
    }

    private SeriesPoint PointAt(double time)
    {
        foreach (var point in points)
            if (point.Time == time)
                return point;
        return points[^1];
    }
}
