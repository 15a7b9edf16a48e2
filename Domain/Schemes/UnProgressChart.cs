using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// The United Nations Sustainable Development Goals progress chart of 2023: growth since 2015 carried on to the
/// target year, and the share of the required change that it would bring.
/// </summary>
/// <remarks>
/// Source: the technical note of the 2023 chart as published by Eustat (Basque Country). House rule: a target
/// met in the base year and lost since is stagnation or regression.
/// </remarks>
public sealed record UnProgressChart
{
    public const string Name = "un";

    public const string Version = "progress-chart-2023";

    /// <summary>The year progress is measured from, unless the series has none there.</summary>
    public const double BaseYear = 2015;

    private UnProgressChart() { }

    /// <summary>Time of the base observation: 2015, else the first later, else the last earlier one.</summary>
    public double? BaseTime { get; private init; }

    public double? BaseValue { get; private init; }

    public double? LatestTime { get; private init; }

    public double? LatestValue { get; private init; }

    public double? Growth { get; private init; }

    /// <summary>The latest value grown on to the target year.</summary>
    public double? ExpectedAtTarget { get; private init; }

    /// <summary>Expected change since the base over the change required.</summary>
    public double? Ratio { get; private init; }

    public UnCategory Category { get; private init; }

    /// <summary>Why the usual rule did not decide.</summary>
    public Refusal? Reason { get; private init; }

    /// <summary>3 met or on track, 2 fair progress, 1 stagnation or regression, null not assessed.</summary>
    public int? Score => Category == UnCategory.NotAssessed ? null : 4 - (int)Category;

    public SchemeVerdict Verdict =>
        SchemeVerdict.Of(
            Name,
            Version,
            Category,
            Reason,
            ("baseTime", BaseTime),
            ("baseValue", BaseValue),
            ("latestTime", LatestTime),
            ("latestValue", LatestValue),
            ("growth", Growth),
            ("expectedAtTarget", ExpectedAtTarget),
            ("ratio", Ratio)
        );

    /// <summary>Assesses without a quantitative target: 2 % and 0.5 % a year in the desired direction.</summary>
    /// <param name="times">Strictly increasing times, in years.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="desired">Which way the indicator should move.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static UnProgressChart WithoutTarget(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        DesiredDirection desired
    )
    {
        var start = Start(times, values);
        if (start.Reason is not null || start.Growth is not { } growth)
            return start with { Reason = start.Reason ?? Refusal.ZeroOrNegativeValue };
        return start with
        {
            Category = (desired.Sign() * growth) switch
            {
                >= 0.02 => UnCategory.MetOrOnTrack,
                >= 0.005 => UnCategory.FairProgressAccelerationNeeded,
                _ => UnCategory.StagnationOrRegression,
            },
        };
    }

    /// <summary>Assesses against a target; observations after its year are left out.</summary>
    /// <inheritdoc cref="WithoutTarget"/>
    public static UnProgressChart WithTarget(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        TargetPoint target
    )
    {
        SeriesGuard.Require(times, values);
        var upTo = times.Length;
        while (upTo > 0 && times[upTo - 1] > target.Time)
            upTo--;
        var start = Start(times[..upTo], values[..upTo]);
        if (start.LatestValue is not { } latest)
            return start;
        if (target.IsMetBy(latest) || IsAllButBound(target.Value, latest))
            return start with { Category = UnCategory.MetOrOnTrack, Reason = Refusal.TargetMet };
        if (start.Reason is not null || start.Growth is not { } growth)
            return start with { Reason = start.Reason ?? Refusal.ZeroOrNegativeValue };
        var first = start.BaseValue!.Value;
        if (first == target.Value)
            return start with { Reason = Refusal.BaselineMeetsTarget };
        if (target.IsMetBy(first))
            return start with { Category = UnCategory.StagnationOrRegression, Reason = Refusal.TargetLost };
        var expected = latest * Math.Pow(1 + growth, target.Time - start.LatestTime!.Value);
        var ratio = (expected - first) / (target.Value - first);
        return start with
        {
            ExpectedAtTarget = expected,
            Ratio = ratio,
            Category = ratio switch
            {
                >= 0.95 => UnCategory.MetOrOnTrack,
                >= 0.1 => UnCategory.FairProgressAccelerationNeeded,
                _ => UnCategory.StagnationOrRegression,
            },
        };
    }

    /// <summary>Within one point of a target of 0 % or 100 % counts as met.</summary>
    private static bool IsAllButBound(double target, double latest) =>
        target is 0 or 100 && Math.Abs(latest - target) <= 1;

    private static UnProgressChart Start(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        SeriesGuard.Require(times, values);
        if (times.Length < 2)
            return new UnProgressChart { Reason = times.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints };
        var first = 0;
        while (first < times.Length - 1 && times[first] < BaseYear)
            first++;
        var isLatest = first == times.Length - 1;
        var growth = CompoundGrowth.Rate(values[first], values[^1], times[^1] - times[first]);
        return new UnProgressChart
        {
            BaseTime = times[first],
            BaseValue = values[first],
            LatestTime = times[^1],
            LatestValue = values[^1],
            Growth = growth.HasValue ? growth.Value : null,
            Reason = isLatest ? Refusal.SpanTooShort : null,
        };
    }
}
