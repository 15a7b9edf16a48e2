using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>Sets a series beside a level that does not move.</summary>
internal static class LevelAssessment
{
    public static TargetAssessment Of(
        TargetAssessment start,
        TargetQuestion question,
        Target target,
        decimal level,
        TargetBaseline? baseline
    )
    {
        var points = question.Points;
        var latest = points[^1];
        var journey = Journey.Of(
            points,
            [.. points.Select(p => p.Value)],
            level,
            baseline?.Value,
            target,
            question
        );
        return journey.Complete(
            start with
            {
                Baseline = baseline,
                Level = level,
                Gap = level - latest.Value,
                RelativeGap = level == 0 ? null : (double)(level - latest.Value) / (double)Math.Abs(level),
            },
            FirstMeeting(points, target.Operator, level)
        );
    }

    private static Period? FirstMeeting(IReadOnlyList<SeriesPoint> points, TargetOperator by, decimal level)
    {
        foreach (var point in points)
            if (by.IsMet(point.Value, level))
                return point.Period;
        return null;
    }
}
