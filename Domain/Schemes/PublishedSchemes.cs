using System.Collections.Immutable;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// What the published schemes say about one series, side by side, so that their disagreement can be seen. They
/// are shown beside the default method, never in place of it: tested on real series, a label of "on track" came
/// true about as often as a coin.
/// </summary>
public static class PublishedSchemes
{
    /// <summary>All schemes, against a target if there is one.</summary>
    /// <param name="times">Strictly increasing times, in years.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="desired">Which way the indicator should move.</param>
    /// <param name="target">The target; null to judge the direction and rate alone.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static ImmutableArray<SchemeVerdict> Assess(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        DesiredDirection desired,
        TargetPoint? target
    )
    {
        SeriesGuard.Require(times, values);
        var verdicts = ImmutableArray.CreateBuilder<SchemeVerdict>(5);
        verdicts.Add(
            target is { } bar
                ? EurostatAssessment.WithTarget(times, values, bar).Verdict
                : EurostatAssessment.WithoutTarget(times, values, desired).Verdict
        );
        var options = new OpenSdgOptions { Desired = desired };
        verdicts.Add(
            OpenSdgProgress
                .Of(
                    times,
                    values,
                    target is { } aim ? options with { Target = aim.Value, TargetYear = aim.Time } : options
                )
                .Verdict
        );
        verdicts.Add(
            target is { } level
                ? UnProgressChart.WithTarget(times, values, level).Verdict
                : UnProgressChart.WithoutTarget(times, values, desired).Verdict
        );
        verdicts.Add(
            target is { } mark
                ? DestatisWeather.WithTarget(times, values, mark).Verdict
                : DestatisWeather.WithoutTarget(times, values, desired).Verdict
        );
        // The Italian bands know no target.
        if (times.Length > 1)
        {
            verdicts.Add(IstatAssessment.Of(values[0], values[^1], times[^1] - times[0], desired).Verdict);
        }
        return verdicts.ToImmutable();
    }
}
