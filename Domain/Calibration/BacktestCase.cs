using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// What the default projection would have said at a past origin of one later figure, and that figure. Limits are not
/// in it: they depend on the calibration that it is judged by.
/// </summary>
/// <param name="Origin">Index of the latest figure that was known, in the series.</param>
/// <param name="Target">Index of the figure projected.</param>
/// <param name="Horizon">Steps or years ahead, above 0 and at most 6.</param>
/// <param name="Method">What the default came to.</param>
/// <param name="Scale">The scale of the prediction and of the outcome.</param>
/// <param name="Bracket">The length by which the calibration is looked up.</param>
/// <param name="IsIrregular">Whether it was made from snapshots spaced unevenly.</param>
/// <param name="Prediction">The prediction, uncalibrated.</param>
/// <param name="Outcome">What happened, on the working scale; not a number where it cannot be put on it.</param>
/// <param name="Bar">
/// The value that the past's mean change per year would have brought, on the working scale: meeting it is the event
/// whose probability is scored. Not a number where it lies out of bounds.
/// </param>
/// <param name="IsBarHigh">Whether the event is to lie at the bar or above; else at or below.</param>
/// <param name="Projected">The projected value, in the unit of the series.</param>
/// <param name="Latest">The latest value known, in the unit of the series.</param>
/// <param name="Actual">What happened, in the unit of the series.</param>
public readonly record struct BacktestCase(
    int Origin,
    int Target,
    double Horizon,
    ProjectionMethod Method,
    WorkingScale Scale,
    int Bracket,
    bool IsIrregular,
    Prediction Prediction,
    double Outcome,
    double Bar,
    bool IsBarHigh,
    double Projected,
    double Latest,
    double Actual
)
{
    /// <summary>Whether the past had any error, so that there are limits at all.</summary>
    public bool HasLimits => Prediction.StandardError > 0;

    /// <summary>The index, from zero, of its multiplier.</summary>
    public int HorizonIndex => IntervalMultipliers.IndexFor(Horizon);

    /// <summary>The distance of the outcome from the centre in half-widths of the uncalibrated 80 % interval.</summary>
    public double Reach80 => Miss / (StudentsT.TwoSided80(Prediction.DegreesOfFreedom!.Value));

    /// <summary>The same of the 95 % interval.</summary>
    public double Reach95 => Miss / (StudentsT.TwoSided95(Prediction.DegreesOfFreedom!.Value));

    /// <summary>The probability given to the event, calibrated; null where there is none.</summary>
    public double? Probability(IntervalMultipliers multipliers)
    {
        if (double.IsNaN(Bar) || !HasLimits)
            return null;
        var m80 = multipliers.RowFor(Scale, Bracket).For80[HorizonIndex];
        return Prediction
            .ProbabilityOfReaching(Bar, IsBarHigh ? DesiredDirection.Up : DesiredDirection.Down, m80)
            .Value;
    }

    /// <summary>
    /// The calibrated probability of a level, or beyond it; null where the past had no error, and for a level that the
    /// working scale never reaches.
    /// </summary>
    /// <param name="level">In the unit of the series.</param>
    /// <param name="desired">Which side counts.</param>
    /// <param name="multipliers">The calibration.</param>
    public double? ProbabilityOf(double level, DesiredDirection desired, IntervalMultipliers multipliers)
    {
        if (!HasLimits || Scale == WorkingScale.Logit && !LogitScale.Holds(level))
            return null;
        var bar = Scale == WorkingScale.Logit ? LogitScale.From(level) : level;
        var m80 = multipliers.RowFor(Scale, Bracket).For80[HorizonIndex];
        return Prediction.ProbabilityOfReaching(bar, desired, m80).Value;
    }

    /// <summary>Whether the event happened.</summary>
    public bool IsBarMet => IsBarHigh ? Outcome >= Bar : Outcome <= Bar;

    /// <summary>Its 80 % limits under a calibration, in the unit of the series; null where the past had no error.</summary>
    public Interval? Interval80(IntervalMultipliers multipliers, ValueBounds bounds) =>
        HasLimits
            ? Shown(Prediction.Interval80(multipliers.RowFor(Scale, Bracket).For80[HorizonIndex]), bounds)
            : null;

    /// <summary>The same for 95 %.</summary>
    public Interval? Interval95(IntervalMultipliers multipliers, ValueBounds bounds) =>
        HasLimits
            ? Shown(Prediction.Interval95(multipliers.RowFor(Scale, Bracket).For95[HorizonIndex]), bounds)
            : null;

    private Interval Shown(Interval limits, ValueBounds bounds) =>
        bounds.Clip(Scale == WorkingScale.Logit ? LogitScale.ToPercent(limits) : limits);

    private double Miss =>
        double.IsNaN(Outcome)
            ? double.PositiveInfinity
            : Math.Abs(Outcome - Prediction.Location) / Prediction.StandardError;
}
