using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// The default projection: if an exact Mann-Kendall test finds a trend at 10 %, damped drift, on the logit
/// scale for coverage with eight points or more; otherwise no change. Limits are calibrated.
/// </summary>
/// <remarks>
/// A house method, chosen by rolling-origin tests on 826 annual series: damped drift behind a gate had about a
/// fifth less error than no change, growth-rate extrapolation a third more. Tested up to six years ahead.
/// </remarks>
public sealed record GatedDampedDrift
{
    /// <summary>Fewest observations for a projection.</summary>
    public const int FewestPoints = 5;

    /// <summary>The gate opens below this p-value.</summary>
    public const double GateLevel = 0.10;

    /// <summary>Share of the drift that is left after each further year or step.</summary>
    public const double Damping = 0.9;

    /// <summary>Shortest span of snapshots, in years.</summary>
    public const double ShortestSpan = 2;

    private const int FewestPointsForLogit = 8;

    private readonly RandomWalk walk;
    private readonly MultiplierRow row;
    private readonly ValueBounds bounds;
    private readonly double latestTime;
    private readonly double unit;

    private GatedDampedDrift(
        RandomWalk walk,
        MannKendallTest gate,
        WorkingScale scale,
        ProjectionClock clock,
        MultiplierRow row,
        ValueBounds bounds,
        int bracket,
        double latest,
        double latestTime,
        double unit
    )
    {
        (this.walk, this.row, this.bounds, this.latestTime, this.unit) = (
            walk,
            row,
            bounds,
            latestTime,
            unit
        );
        Gate = gate;
        Scale = scale;
        Clock = clock;
        Bracket = bracket;
        Latest = latest;
    }

    /// <summary>The test that opened or closed the gate.</summary>
    public MannKendallTest Gate { get; }

    public bool IsGateOpen => Gate.PValue < GateLevel;

    public WorkingScale Scale { get; }

    public ProjectionClock Clock { get; }

    public ProjectionMethod Method =>
        !IsGateOpen ? ProjectionMethod.NoChange
        : Scale == WorkingScale.Logit ? ProjectionMethod.LogitDampedDrift
        : ProjectionMethod.DampedDrift;

    /// <summary>The length by which the calibration is looked up: points, of snapshots whole years covered.</summary>
    public int Bracket { get; }

    /// <summary>The latest value, in the unit of the series.</summary>
    public double Latest { get; }

    /// <summary>Time of the latest value, in years.</summary>
    public double LatestTime => latestTime;

    /// <summary>Years in one unit of the clock.</summary>
    public double Unit => unit;

    public int DegreesOfFreedom => IsGateOpen ? walk.N - 2 : walk.N - 1;

    /// <summary>Fits to an equally spaced series of periods; horizons then count its steps.</summary>
    /// <param name="times">Strictly increasing times, in years.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="bounds">The values the indicator can take.</param>
    /// <param name="multipliers">The calibration of the limits.</param>
    /// <returns>The projection, or that points are too few or not equally spaced.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<GatedDampedDrift> OnEqualSteps(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        ValueBounds bounds,
        IntervalMultipliers multipliers
    )
    {
        SeriesGuard.Require(times, values);
        if (values.Length < FewestPoints)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        if (!Spacing.IsEqual(times))
            return Refusal.UnequalSpacing;
        return Fit([], times, values, bounds, multipliers, values.Length);
    }

    /// <summary>
    /// Fits to snapshots on their real dates; horizons then count years. Not validated for irregular spacing,
    /// so the calibration is read from the row for the number of whole years covered.
    /// </summary>
    /// <inheritdoc cref="OnEqualSteps"/>
    /// <returns>The projection, or that points are too few or span under two years.</returns>
    public static Calculated<GatedDampedDrift> OnSnapshots(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        ValueBounds bounds,
        IntervalMultipliers multipliers
    )
    {
        SeriesGuard.Require(times, values);
        if (values.Length < FewestPoints)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        var span = times[^1] - times[0];
        if (span < ShortestSpan)
            return Refusal.SpanTooShort;
        var years = (int)Math.Min(values.Length, Math.Floor(span) + 1);
        return Fit(times, times, values, bounds, multipliers, years);
    }

    /// <summary>The projection so many steps or years ahead; refused beyond six, where nothing was tested.</summary>
    public Calculated<ProjectedPoint> At(double horizon)
    {
        if (!(horizon > 0))
            return Refusal.HorizonNotAhead;
        if (horizon > IntervalMultipliers.LongestHorizon)
            return Refusal.HorizonTooLong;
        var index = IntervalMultipliers.IndexFor(horizon);
        var prediction = IsGateOpen ? walk.WithDampedDrift(horizon, Damping).Value : walk.NoChange(horizon);
        var (m80, m95) = (row.For80[index], row.For95[index]);
        var (value, inner, outer) = (
            Shown(prediction.Location),
            Shown(prediction.Interval80(m80)),
            Shown(prediction.Interval95(m95))
        );
        var (shownInner, shownOuter) = (bounds.Clip(inner), bounds.Clip(outer));
        return new ProjectedPoint
        {
            Horizon = horizon,
            Time = latestTime + horizon * unit,
            Value = bounds.Clip(value),
            Prediction = prediction,
            Multiplier80 = m80,
            Multiplier95 = m95,
            Interval80 = shownInner,
            Interval95 = shownOuter,
            IsClipped = bounds.Clip(value) != value || shownInner != inner || shownOuter != outer,
        };
    }

    /// <summary>The projection for a date, in years.</summary>
    public Calculated<ProjectedPoint> AtTime(double time) => At((time - latestTime) / unit);

    /// <summary>
    /// Probability that the value on the target's date meets it: on that date, not at some time before. Refused
    /// beyond the horizon, for a past without any change, and on the logit scale for a target of 0 or 100.
    /// </summary>
    public Calculated<double> ProbabilityOfMeeting(TargetPoint target)
    {
        var point = AtTime(target.Time);
        if (!point.HasValue)
            return point.Reason!.Value;
        return Probability(point.Value, target.Value, target.Desired);
    }

    /// <summary>The same for a horizon in steps or years.</summary>
    public Calculated<double> ProbabilityOfReaching(double bar, DesiredDirection desired, double horizon)
    {
        var point = At(horizon);
        return point.HasValue ? Probability(point.Value, bar, desired) : point.Reason!.Value;
    }

    private Calculated<double> Probability(ProjectedPoint point, double bar, DesiredDirection desired)
    {
        if (Scale == WorkingScale.Raw)
            return point.Prediction.ProbabilityOfReaching(bar, desired, point.Multiplier80);
        return LogitScale.Holds(bar)
            ? point.Prediction.ProbabilityOfReaching(LogitScale.From(bar), desired, point.Multiplier80)
            : Refusal.AtBound;
    }

    private double Shown(double location) =>
        Scale == WorkingScale.Logit ? LogitScale.ToPercent(location) : location;

    private Interval Shown(Interval limits) =>
        Scale == WorkingScale.Logit ? LogitScale.ToPercent(limits) : limits;

    /// <summary>No clock means equal steps of one.</summary>
    private static GatedDampedDrift Fit(
        ReadOnlySpan<double> clock,
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        ValueBounds bounds,
        IntervalMultipliers multipliers,
        int bracket
    )
    {
        ArgumentNullException.ThrowIfNull(bounds);
        ArgumentNullException.ThrowIfNull(multipliers);
        var gate = MannKendall.Test(values);
        var isLogit =
            gate.PValue < GateLevel
            && bounds.IsLogitMeant
            && values.Length >= FewestPointsForLogit
            && LogitScale.Holds(values);
        var scale = isLogit ? WorkingScale.Logit : WorkingScale.Raw;
        Span<double> working =
            values.Length <= 128 ? stackalloc double[values.Length] : new double[values.Length];
        for (var i = 0; i < values.Length; i++)
            working[i] = isLogit ? LogitScale.From(values[i]) : values[i];
        var onSteps = clock.IsEmpty;
        var walk = onSteps ? RandomWalk.OnEqualSteps(working) : RandomWalk.OnTimes(clock, working);
        return new GatedDampedDrift(
            walk.Value,
            gate,
            scale,
            onSteps ? ProjectionClock.Steps : ProjectionClock.Years,
            multipliers.RowFor(scale, bracket),
            bounds,
            bracket,
            values[^1],
            times[^1],
            onSteps ? Spacing.MeanGap(times) : 1
        );
    }
}
