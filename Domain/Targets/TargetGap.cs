using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>The distance between the latest observation and a target, and what closing it would take.</summary>
/// <remarks>
/// Plain arithmetic on absolute changes: growth rates are undefined for zero and negative values and flatter
/// shares near their ceiling. Whether the date has passed is judged by the latest observation, not by a clock.
/// </remarks>
public sealed record TargetGap
{
    private TargetGap(double baseline, double latest, double latestTime, TargetPoint target)
    {
        Baseline = baseline;
        Latest = latest;
        LatestTime = latestTime;
        Target = target;
    }

    /// <summary>The value the journey is measured from.</summary>
    public double Baseline { get; }

    public double Latest { get; }

    /// <summary>Time of the latest observation, in years.</summary>
    public double LatestTime { get; }

    public TargetPoint Target { get; }

    /// <summary>Target less latest value, signed, in the unit of the series.</summary>
    public double Difference => Target.Value - Latest;

    /// <summary>What is still to be gained, never negative; zero once met.</summary>
    public double ToClose => Math.Max(0, Target.Desired.Sign() * Difference);

    /// <summary>The signed gap as a share of the target's size; refused for a target of zero.</summary>
    public Calculated<double> Relative =>
        Target.Value == 0 ? Refusal.ZeroDenominator : Difference / Math.Abs(Target.Value);

    public TargetStanding Standing =>
        Target.IsMetBy(Latest) ? TargetStanding.Met
        : YearsLeft <= 0 ? TargetStanding.PassedUnmet
        : TargetStanding.Open;

    /// <summary>Years from the latest observation to the target date; negative once it has passed.</summary>
    public double YearsLeft => Target.Time - LatestTime;

    /// <summary>
    /// Share of the way from baseline to target that is done: below 0 when farther away than at the start,
    /// above 1 beyond the target. Refused when the baseline already met the target.
    /// </summary>
    public Calculated<double> ShareOfJourney =>
        Target.IsMetBy(Baseline)
            ? Refusal.BaselineMeetsTarget
            : (Latest - Baseline) / (Target.Value - Baseline);

    /// <summary>Change per year, every year from now on, that would just meet the target on its date.</summary>
    public Calculated<double> RequiredChangePerYear =>
        WhyNothingRequired is { } why ? why : Difference / YearsLeft;

    /// <summary>The same as a constant yearly growth rate (0.02 is 2 %); both values must be above zero.</summary>
    public Calculated<double> RequiredGrowthRate =>
        WhyNothingRequired is { } why ? why
        : Latest <= 0 || Target.Value <= 0 ? Refusal.ZeroOrNegativeValue
        : Math.Pow(Target.Value / Latest, 1 / YearsLeft) - 1;

    private Refusal? WhyNothingRequired =>
        Standing switch
        {
            TargetStanding.Met => Refusal.TargetMet,
            TargetStanding.PassedUnmet => Refusal.TargetYearPassed,
            _ => null,
        };

    /// <summary>Measures the gap of a series, its first value being the baseline.</summary>
    /// <param name="times">Strictly increasing times, in years.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="target">The target, on the same scales.</param>
    /// <param name="baseline">The baseline published with the target, if it has its own.</param>
    /// <returns>The gap, or that there is no observation.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<TargetGap> Of(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        TargetPoint target,
        double? baseline = null
    )
    {
        SeriesGuard.Require(times, values);
        if (values.IsEmpty)
            return Refusal.NoData;
        return new TargetGap(baseline ?? values[0], values[^1], times[^1], target);
    }

    /// <summary>
    /// When the target would be reached at a constant change per year from the latest observation on; refused
    /// when that change is zero or leads away, or when the target is met already.
    /// </summary>
    public Calculated<double> AttainmentTime(double changePerYear)
    {
        if (Standing == TargetStanding.Met)
            return Refusal.TargetMet;
        return changePerYear * Target.Desired.Sign() > 0
            ? LatestTime + Difference / changePerYear
            : Refusal.MovingAway;
    }
}
