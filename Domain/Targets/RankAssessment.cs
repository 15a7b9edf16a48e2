using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// Sets an area's place among the areas of one type beside the place that is aimed at. No pace is required of a place:
/// it depends on what others do.
/// </summary>
internal static class RankAssessment
{
    public static TargetAssessment Of(TargetAssessment start, TargetQuestion question, Target target)
    {
        if (target is not { Value: { } aim, RankedAmong: { } type } || aim < 1)
            return Refused(start, "The source does not say which place, or among which areas.");
        if (question.Area.Type != type)
            return Refused(
                start,
                $"{SentenceNames.Start(question.Areas.NameOf(question.Area))} is not one of the areas that are ranked ({SentenceNames.Plural(type)})."
            );
        if (ComparatorAssessment.Direction(question.Indicator) is not { } desired)
            return Refused(start, "The indicator is neither better high nor better low.");
        var latest = question.Points[^1];
        var place = PlaceAt(question, latest, type, desired, aim);
        var met = place.Place <= aim;
        double? yearsLeft = target.By is { } by
            ? TargetDate.Of(by, question.Points, question.Indicator) - latest.Time
            : null;
        var missed = !met && yearsLeft <= 0;
        return start with
        {
            Status =
                met ? TargetStatus.Met
                : missed ? TargetStatus.Missed
                : TargetStatus.Behind,
            Reason =
                met || missed
                    ? null
                    : "A place depends on what others do, so no pace is required: behind says only that it is not held.",
            Rank = place,
            Level = place.LeaderValue,
            Gap = place.LeaderValue - latest.Value,
            RelativeGap =
                place.LeaderValue == 0
                    ? null
                    : (double)(place.LeaderValue - latest.Value) / (double)Math.Abs(place.LeaderValue),
            ToClose = met ? 0m : Math.Abs(place.LeaderValue - latest.Value),
            YearsLeft = yearsLeft,
            MetOn = FirstMeeting(question, type, desired, aim),
        };
    }

    private static Period? FirstMeeting(
        TargetQuestion question,
        AreaType type,
        DesiredDirection desired,
        decimal aim
    )
    {
        foreach (var point in question.Points)
            if (PlaceAt(question, point, type, desired, aim).Place <= aim)
                return point.Period;
        return null;
    }

    private static RankStanding PlaceAt(
        TargetQuestion question,
        SeriesPoint point,
        AreaType type,
        DesiredDirection desired,
        decimal aim
    )
    {
        var ranked = question
            .Panel!.Areas.Where(a => a.Type == type && !HasSuccessor(a, point.Period, question))
            .Select(a => (Area: a, question.Panel.SeriesOf(a, question.Breakdown).Find(point.Period)?.Value))
            .Where(pair => pair.Value is not null)
            .Select(pair => (pair.Area, Value: pair.Value!.Value))
            // The area asked for is ranked even where its own code has gone out of use.
            .Where(pair => pair.Area != question.Area)
            .Append((question.Area, point.Value))
            .OrderByDescending(pair => desired.Sign() * pair.Value)
            .ThenBy(pair => pair.Area)
            .ToList();
        var place = 1 + ranked.Count(pair => desired.Sign() * pair.Value > desired.Sign() * point.Value);
        var leader = ranked[(int)Math.Min(aim, ranked.Count) - 1];
        return new RankStanding(
            point.Period,
            place,
            ranked.Count,
            ranked.Count(pair => pair.Value == point.Value) - 1,
            leader.Area,
            leader.Value
        );
    }

    /// <summary>An abolished code beside a successor that has a figure would count a place twice.</summary>
    private static bool HasSuccessor(AreaCode area, Period period, TargetQuestion question) =>
        question
            .Areas.Find(area)
            ?.Successors.Any(s =>
                question.Panel!.SeriesOf(s, question.Breakdown).Find(period)?.Value is not null
            ) == true;

    private static TargetAssessment Refused(TargetAssessment start, string reason) =>
        start with
        {
            Status = TargetStatus.NotComparable,
            Reason = reason,
        };
}
