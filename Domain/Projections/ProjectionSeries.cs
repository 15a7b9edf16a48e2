using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// The figures of one segment that a projection may be made from, chosen by the house rules: snapshots on their real
/// dates; of periods that overlap only those that share no data; of quarters, months and half-years only the season of
/// the latest; and no more than the last ten years, because one old jump would rule the drift.
/// </summary>
public sealed record ProjectionSeries
{
    /// <summary>Years of history that a projection looks back on.</summary>
    public const double Memory = 10;

    // A week: snapshots of the same month of two years are rarely on the same day.
    private const double Tolerance = 0.02;

    // Far enough from the last year that a period can have.
    private const int LastYear = Period.LastYear - 30;

    private ProjectionSeries() { }

    /// <summary>Strictly increasing, in years.</summary>
    public required double[] Times { get; init; }

    public required double[] Values { get; init; }

    /// <summary>The period of the latest figure.</summary>
    public required Period Latest { get; init; }

    /// <summary>Months from one figure to the next; of snapshots twelve, the unit of their horizon.</summary>
    public required int StepInMonths { get; init; }

    public required ProjectionClock Clock { get; init; }

    public required ValueBounds Bounds { get; init; }

    /// <summary>Whether only the season of the latest figure is used.</summary>
    public required bool IsSameSeason { get; init; }

    /// <summary>Whether periods overlap, so that only some are used.</summary>
    public required bool IsOverlapping { get; init; }

    /// <summary>Whether snapshots are spaced unevenly.</summary>
    public bool IsIrregular => Clock == ProjectionClock.Years && !Spacing.IsEqual(Times);

    /// <summary>Chooses the figures of a segment.</summary>
    /// <param name="points">The figures, oldest first, of one length.</param>
    /// <param name="indicator">How they are read, and the values that can be.</param>
    /// <returns>The figures, or that there are none, or that numbers of this sort are not projected.</returns>
    public static Calculated<ProjectionSeries> Of(IReadOnlyList<SeriesPoint> points, Indicator indicator)
    {
        var values = new double[points.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = (double)points[i].Value;
        return Of(points, values, ValueBoundsOf(indicator), indicator);
    }

    /// <summary>The same for what is derived from the figures, such as the difference to another area.</summary>
    /// <param name="values">One for each figure.</param>
    /// <param name="bounds">The values that can be.</param>
    /// <inheritdoc cref="Of(IReadOnlyList{SeriesPoint}, Indicator)"/>
    public static Calculated<ProjectionSeries> Of(
        IReadOnlyList<SeriesPoint> points,
        ReadOnlySpan<double> values,
        ValueBounds bounds,
        Indicator indicator
    )
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (points.Count == 0)
            return Refusal.NoData;
        if (indicator.ValueType == Catalogue.ValueType.Score)
            return Refusal.NotForValueType;
        var latest = points[^1];
        if (latest.Period.Start.Year > LastYear)
            return Refusal.HorizonTooLong;
        var snapshots = IsSnapshot(indicator, latest.Period);
        var step = snapshots ? 12 : PeriodSteps.Least(points);
        var seasonal = !snapshots && step < 12;
        var overlapping = !snapshots && step < latest.Period.Months;
        var from = overlapping ? double.NegativeInfinity : latest.Time - Memory - Tolerance;
        var kept = new List<int>(points.Count);
        for (var i = points.Count - 1; i >= 0 && points[i].Time >= from; i--)
            if (!Skips(points, i, kept, seasonal, overlapping))
                kept.Add(i);
        kept.Reverse();
        var (times, chosen) = (new double[kept.Count], new double[kept.Count]);
        for (var i = 0; i < kept.Count; i++)
            (times[i], chosen[i]) = (points[kept[i]].Time, values[kept[i]]);
        return new ProjectionSeries
        {
            Times = times,
            Values = chosen,
            Latest = latest.Period,
            StepInMonths =
                seasonal || snapshots ? 12
                : overlapping ? (latest.Period.Months + step - 1) / step * step
                : step,
            Clock = snapshots ? ProjectionClock.Years : ProjectionClock.Steps,
            Bounds = bounds,
            IsSameSeason = seasonal,
            IsOverlapping = overlapping,
        };
    }

    /// <summary>The default projection of these figures.</summary>
    /// <param name="multipliers">The calibration of the limits.</param>
    /// <returns>The projection, or that figures are too few, too close together or not equally spaced.</returns>
    public Calculated<GatedDampedDrift> Project(IntervalMultipliers multipliers)
    {
        var made =
            Clock == ProjectionClock.Years
                ? GatedDampedDrift.OnSnapshots(Times, Values, Bounds, multipliers)
                : GatedDampedDrift.OnEqualSteps(Times, Values, Bounds, multipliers);
        return made.Reason == Refusal.TooFewPoints && IsOverlapping ? Refusal.OverlappingPeriods : made;
    }

    /// <summary>The period that lies so many units of the clock ahead, to the month.</summary>
    public Period PeriodAt(double horizon) =>
        new(Latest.Start.AddMonths((int)Math.Round(horizon * StepInMonths)), Latest.Months);

    /// <summary>The values that an indicator can take; of coverage 100 % is a real ceiling.</summary>
    public static ValueBounds ValueBoundsOf(Indicator indicator) =>
        indicator is { ValueType: Catalogue.ValueType.Coverage, Floor: 0, Ceiling: 100 }
            ? ValueBounds.Coverage
            : new ValueBounds(
                indicator.Floor is { } floor ? (double)floor : double.NegativeInfinity,
                indicator.Ceiling is { } ceiling ? (double)ceiling : double.PositiveInfinity
            );

    private static bool IsSnapshot(Indicator indicator, Period latest) =>
        indicator.PeriodKind is PeriodKind.Snapshot or PeriodKind.Day || latest.Months == 0;

    private static bool Skips(
        IReadOnlyList<SeriesPoint> points,
        int at,
        List<int> kept,
        bool seasonal,
        bool overlapping
    )
    {
        if (seasonal)
            return points[at].Period.Start.Month != points[^1].Period.Start.Month;
        return overlapping && kept.Count > 0 && points[at].Period.End >= points[kept[^1]].Period.Start;
    }
}
