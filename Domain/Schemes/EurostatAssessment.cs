using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// Eurostat's assessment of a trend in its Sustainable Development Goal monitoring reports: the compound annual
/// growth rate over a window, judged by itself or against the rate that a target required over that window.
/// </summary>
/// <remarks>
/// Source: Eurostat, Sustainable development in the European Union, annex on methods; the bands of 95, 60 and
/// 0 % are also quoted by Statistics Canada. House rules for what the annex leaves open: a target met by the
/// latest value counts as reached even if values fall, and one met at the start and lost counts as movement
/// away without a ratio. The ratio takes the start of the window, not today, as its start.
/// </remarks>
public sealed record EurostatAssessment
{
    public const string Name = "eurostat";

    public const string Version = "sdg-monitoring-2021";

    private EurostatAssessment() { }

    /// <summary>Time of the earliest observation inside the window; null with fewer than two observations.</summary>
    public double? StartTime { get; private init; }

    public double? StartValue { get; private init; }

    public double? EndTime { get; private init; }

    public double? EndValue { get; private init; }

    public double? Years => EndTime - StartTime;

    /// <summary>The compound annual growth rate over the window; null where it was not formed.</summary>
    public double? Growth { get; private init; }

    /// <summary>The rate that the target required from the start of the window on.</summary>
    public double? RequiredGrowth { get; private init; }

    /// <summary>Growth over required growth.</summary>
    public double? Ratio { get; private init; }

    /// <summary>Whether the latest value meets the target; null without a target or observations.</summary>
    public bool? IsTargetReached { get; private init; }

    public EurostatCategory Category { get; private init; }

    /// <summary>Why there is no category, or no ratio behind it.</summary>
    public Refusal? Reason { get; private init; }

    public SchemeVerdict Verdict =>
        SchemeVerdict.Of(
            Name,
            Version,
            Category,
            Reason,
            ("startTime", StartTime),
            ("startValue", StartValue),
            ("endTime", EndTime),
            ("endValue", EndValue),
            ("growth", Growth),
            ("requiredGrowth", RequiredGrowth),
            ("ratio", Ratio)
        );

    /// <summary>Assesses without a quantitative target.</summary>
    /// <param name="times">Strictly increasing times, in years; missing years are simply absent.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="desired">Which way the indicator should move.</param>
    /// <param name="window">Short or long term.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static EurostatAssessment WithoutTarget(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        DesiredDirection desired,
        EurostatWindow window = EurostatWindow.ShortTerm
    )
    {
        var start = Start(times, values, window);
        if (start.Reason is not null)
            return start;
        var growth = CompoundGrowth.Rate(start.StartValue!.Value, start.EndValue!.Value, start.Years!.Value);
        if (!growth.HasValue)
            return start with { Reason = growth.Reason };
        return start with
        {
            Growth = growth.Value,
            Category = (desired.Sign() * growth.Value) switch
            {
                >= 0.01 => EurostatCategory.SignificantProgress,
                >= 0 => EurostatCategory.ModerateProgress,
                >= -0.01 => EurostatCategory.ModerateMovementAway,
                _ => EurostatCategory.SignificantMovementAway,
            },
        };
    }

    /// <summary>Assesses against a target.</summary>
    /// <inheritdoc cref="WithoutTarget"/>
    public static EurostatAssessment WithTarget(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        TargetPoint target,
        EurostatWindow window = EurostatWindow.ShortTerm
    )
    {
        var start = Start(times, values, window);
        if (start.Reason is not null)
            return start;
        var (first, latest, years) = (start.StartValue!.Value, start.EndValue!.Value, start.Years!.Value);
        var growth = CompoundGrowth.Rate(first, latest, years);
        start = start with
        {
            Growth = growth.HasValue ? growth.Value : null,
            IsTargetReached = target.IsMetBy(latest),
        };
        if (target.IsMetBy(latest))
            return start with { Category = EurostatCategory.SignificantProgress, Reason = Refusal.TargetMet };
        if (!growth.HasValue)
            return start with { Reason = growth.Reason };
        if (start.EndTime >= target.Time)
            return start with { Reason = Refusal.TargetYearPassed };
        var required = CompoundGrowth.Rate(first, target.Value, target.Time - start.StartTime!.Value);
        if (!required.HasValue)
            return start with { Reason = required.Reason };
        start = start with { RequiredGrowth = required.Value };
        if (target.IsMetBy(first))
            return start with { Category = EurostatCategory.MovementAway, Reason = Refusal.TargetLost };
        var ratio = growth.Value / required.Value;
        return start with
        {
            Ratio = ratio,
            Category = ratio switch
            {
                >= 0.95 => EurostatCategory.SignificantProgress,
                >= 0.6 => EurostatCategory.ModerateProgress,
                >= 0 => EurostatCategory.InsufficientProgress,
                _ => EurostatCategory.MovementAway,
            },
        };
    }

    /// <summary>The end points of the window, and a reason if they are too close together.</summary>
    private static EurostatAssessment Start(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        EurostatWindow window
    )
    {
        SeriesGuard.Require(times, values);
        if (times.Length < 2)
            return new EurostatAssessment { Reason = times.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints };
        var (longest, shortest) = window == EurostatWindow.ShortTerm ? (5, 3) : (15, 10);
        var first = 0;
        while (times[^1] - times[first] > longest)
            first++;
        return new EurostatAssessment
        {
            StartTime = times[first],
            StartValue = values[first],
            EndTime = times[^1],
            EndValue = values[^1],
            Reason = times[^1] - times[first] < shortest ? Refusal.SpanTooShort : null,
        };
    }
}
