using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// Sets an area beside the area it is to catch up with, at the periods that both have: the difference is to reach zero,
/// whatever the comparator does meanwhile.
/// </summary>
internal static class ComparatorAssessment
{
    public static TargetAssessment Of(TargetAssessment start, TargetQuestion question, Target target)
    {
        if (target.Comparator is not { } other || question.Panel is not { } panel)
            return Refused(start, "The source names no area to catch up with.");
        var name = question.Areas.NameOf(other);
        if (other == question.Area)
            return Refused(start, $"{SentenceNames.Start(name)} is itself the area to catch up with.");
        var theirs = SeriesSegments
            .Of(panel.SeriesOf(other, question.Breakdown), question.Indicator)
            .Latest.ToDictionary(p => p.Period, p => p.Value);
        var shared = question.Points.Where(p => theirs.ContainsKey(p.Period)).ToList();
        if (shared.Count == 0)
            return Refused(
                start,
                $"No figures of one period are held for both this area and {SentenceNames.Within(name)}."
            );
        if (Direction(question.Indicator) is not { } desired)
            return Refused(start, "The indicator is neither better high nor better low.");
        // The series may count the other way round than the source does (users for non-users): its own polarity says
        // which side is ahead.
        var reading = target with
        {
            Operator = TargetOperators.Of(desired, target.Operator.IsStrict()),
        };
        decimal[] differences = [.. shared.Select(p => p.Value - theirs[p.Period])];
        var latest = shared[^1];
        var comparator = new ComparatorStanding(other, latest.Period, theirs[latest.Period]);
        var gap = comparator.Value - latest.Value;
        var journey = Journey.Of(shared, differences, 0m, differences[0], reading, question);
        return journey.Complete(
            start with
            {
                Latest = latest,
                Comparator = comparator,
                Level = comparator.Value,
                Baseline = new TargetBaseline(
                    shared[0].Period,
                    shared[0].Period.Label,
                    shared[0].Value,
                    Published: false
                ),
                Gap = gap,
                RelativeGap = comparator.Value == 0 ? null : (double)gap / (double)Math.Abs(comparator.Value),
            },
            FirstMeeting(shared, differences, reading.Operator)
        );
    }

    public static DesiredDirection? Direction(Indicator indicator) =>
        indicator.Polarity switch
        {
            Polarity.HigherIsBetter => DesiredDirection.Up,
            Polarity.LowerIsBetter => DesiredDirection.Down,
            _ => null,
        };

    private static Period? FirstMeeting(List<SeriesPoint> points, decimal[] differences, TargetOperator by)
    {
        for (var i = 0; i < points.Count; i++)
            if (by.IsMet(differences[i], 0m))
                return points[i].Period;
        return null;
    }

    private static TargetAssessment Refused(TargetAssessment start, string reason) =>
        start with
        {
            Status = TargetStatus.NotComparable,
            Reason = reason,
        };
}
