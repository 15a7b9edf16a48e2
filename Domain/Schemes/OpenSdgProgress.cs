using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// The automatic progress measure of Open SDG 2.4, a method of Statistics Canada: the compound annual growth
/// rate since the base year, by itself or over the rate that the target requires from the base year on.
/// </summary>
/// <remarks>
/// Source: open-sdg/sdg-build, sdg/ProgressMeasure.py at 139fede, and the Open SDG documentation, followed with
/// their oddities: a base or target of zero becomes 0.001, and the rounded constants of the score are kept.
/// </remarks>
public sealed record OpenSdgProgress
{
    public const string Name = "open-sdg";

    public const string Version = "2.4-139fede";

    private const double InPlaceOfZero = 0.001;

    private OpenSdgProgress() { }

    public double? BaseTime { get; private init; }

    /// <summary>The base value as observed, before a zero is replaced.</summary>
    public double? BaseValue { get; private init; }

    public double? LatestTime { get; private init; }

    public double? LatestValue { get; private init; }

    /// <summary>The target, a zero replaced.</summary>
    public double? Target { get; private init; }

    /// <summary>Where substantial, moderate and limited progress begin.</summary>
    public (double High, double Medium, double Low) Thresholds { get; private init; }

    /// <summary>What the limit multiplies the thresholds by; null without one.</summary>
    public double? LimitCoefficient { get; private init; }

    public bool IsTargetAchieved { get; private init; }

    /// <summary>
    /// Growth in the desired direction, or its ratio to the required growth; infinite when nothing was
    /// required, not a number when nothing was required or done, null when not available.
    /// </summary>
    public double? Progress { get; private init; }

    public OpenSdgStatus Status { get; private init; }

    /// <summary>-5 to 5; null when the series is not scored.</summary>
    public double? Score { get; private init; }

    /// <summary>Why there is no progress value.</summary>
    public Refusal? Reason { get; private init; }

    public SchemeVerdict Verdict =>
        SchemeVerdict.Of(
            Name,
            Version,
            Status,
            Reason,
            ("baseTime", BaseTime),
            ("baseValue", BaseValue),
            ("latestTime", LatestTime),
            ("latestValue", LatestValue),
            ("progress", Progress),
            ("score", Score)
        );

    /// <summary>Measures one series.</summary>
    /// <param name="times">Strictly increasing times, in years.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="options">Direction, base year and target.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static OpenSdgProgress Of(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        OpenSdgOptions options
    )
    {
        SeriesGuard.Require(times, values);
        ArgumentNullException.ThrowIfNull(options);
        var at = 0;
        while (at < times.Length && times[at] < options.BaseYear)
            at++;
        if (at == times.Length)
            return new OpenSdgProgress { Status = OpenSdgStatus.Error, Reason = Refusal.NoData };

        var target = options.Target == 0 ? InPlaceOfZero : options.Target;
        var coefficient =
            target is null && options.Limit is { } limit ? Coefficient(values[at], limit) : (double?)null;
        var c = coefficient ?? 1;
        var measure = new OpenSdgProgress
        {
            BaseTime = times[at],
            BaseValue = values[at],
            LatestTime = times[^1],
            LatestValue = values[^1],
            Target = target,
            Thresholds = target is null ? (0.015 * c, 0.005 * c, 0) : (0.95, 0.6, 0),
            LimitCoefficient = coefficient,
            IsTargetAchieved = target is { } bar && options.Desired.IsReachedBy(bar, values[^1]),
        };
        var progress = measure.Measure(options);
        measure = progress.HasValue
            ? measure with
            {
                Progress = progress.Value,
                Status = measure.StatusOf(progress.Value),
                Score = measure.ScoreOf(progress.Value, c),
            }
            : measure with
            {
                Reason = progress.Reason,
            };
        return measure.IsTargetAchieved
            ? measure with
            {
                Status = OpenSdgStatus.TargetAchieved,
                Score = 5,
            }
            : measure;
    }

    private Calculated<double> Measure(OpenSdgOptions options)
    {
        var (from, to) = (BaseValue!.Value, LatestValue!.Value);
        if (from == 0)
            from = InPlaceOfZero;
        var years = LatestTime!.Value - BaseTime!.Value;
        if (years < 1)
            return Refusal.TooFewPoints;
        if (from * to < 0)
            return Refusal.SignChange;
        var growth = Math.Pow(to / from, 1 / years) - 1;
        var toward = Math.Sign(from) * options.Desired.Sign() * growth;
        if (Target is not { } target)
            return toward;
        var yearsAllowed = options.TargetYear - BaseTime.Value;
        if (yearsAllowed == 0)
            return Refusal.TargetYearPassed;
        if (from * target < 0)
            return Refusal.SignChange;
        return toward / Math.Abs(Math.Pow(target / from, 1 / yearsAllowed) - 1);
    }

    private OpenSdgStatus StatusOf(double progress) =>
        progress >= Thresholds.High ? OpenSdgStatus.SubstantialProgress
        : progress >= Thresholds.Medium ? OpenSdgStatus.ModerateProgress
        : progress >= Thresholds.Low ? OpenSdgStatus.LimitedProgress
        : OpenSdgStatus.Deterioration;

    private double ScoreOf(double progress, double coefficient)
    {
        if (Target is not null)
        {
            return progress >= 0.6
                ? Math.Min(7.1429 * progress - 4.2857, 5)
                : Math.Max(4.1667 * progress - 2.5, -5);
        }
        if (progress < Thresholds.Low)
            return Math.Max(125 * progress - 2.5, -5);
        // At its limit a series that holds it has done all it can.
        if (coefficient == 0)
            return 5;
        return progress >= Thresholds.High ? Math.Min(500 * progress / coefficient - 5, 5)
            : progress >= Thresholds.Medium ? 250 * progress / coefficient - 1.25
            : 500 * progress / coefficient - 2.5;
    }

    /// <summary>1 far from the limit, falling to 0 at it.</summary>
    private static double Coefficient(double baseValue, double limit)
    {
        var (b, m) = (Math.Abs(baseValue), Math.Abs(limit));
        if (b >= 2 * m)
            return 1;
        return b <= m ? 1 - Math.Pow(b / m, 4.44) : 1 - Math.Pow((2 * m - b) / m, 4.44);
    }
}
