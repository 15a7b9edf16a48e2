using System.Collections.Immutable;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Schemes;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// What the published schemes say of an area, beside the house method. They know fixed levels with a date; for targets
/// of other kinds they judge the area's own direction and rate.
/// </summary>
/// <param name="Verdicts">One for each scheme; empty where there is nothing to judge by.</param>
/// <param name="AgainstTarget">Whether they judged against the target's level and date.</param>
/// <param name="Reason">Why there are none, or why they did not judge against the target.</param>
public sealed record TargetSchemes(ImmutableArray<SchemeVerdict> Verdicts, bool AgainstTarget, string? Reason)
{
    public static TargetSchemes Of(TargetQuestion question, TargetAssessment assessed)
    {
        if (question.Points.Count == 0)
            return new([], false, question.NoFigures);
        var track = assessed.Track;
        var target = track is { IsDifference: false } ? track.Target : null;
        if (target is null && ComparatorAssessment.Direction(question.Indicator) is null)
            return new([], false, "The indicator is neither better high nor better low.");
        var desired = target?.Desired ?? ComparatorAssessment.Direction(question.Indicator)!.Value;
        var (times, values) = OneAYear(question.Points);
        var verdicts = PublishedSchemes.Assess(times, values, desired, target);
        return new(
            verdicts.Add(Fingertips(question)),
            target is not null,
            target is null ? "Judged without the target: these schemes know fixed levels with a date." : null
        );
    }

    /// <summary>The last figure of each calendar year: the schemes were made for yearly series.</summary>
    private static (double[] Times, double[] Values) OneAYear(IReadOnlyList<SeriesPoint> points)
    {
        var (times, values) = (new List<double>(points.Count), new List<double>(points.Count));
        for (var i = 0; i < points.Count; i++)
        {
            if (i + 1 < points.Count && points[i + 1].Period.Start.Year == points[i].Period.Start.Year)
                continue;
            times.Add(points[i].Time);
            values.Add((double)points[i].Value);
        }
        return ([.. times], [.. values]);
    }

    private static SchemeVerdict Fingertips(TargetQuestion question)
    {
        var series = question.Panel!.SeriesOf(question.Area, question.Breakdown);
        return FingertipsMarker.Verdict(
            SamplingTest.Of(series, question.Points, question.Indicator),
            question.Indicator.Polarity
        );
    }
}
