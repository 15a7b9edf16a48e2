using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>When the default projection expects a target to be met, and how early or late that may be.</summary>
/// <remarks>
/// The first horizon at which the projected value, or an 80 % limit, reaches the target, in whole steps or in
/// months. Nothing is said beyond six years, where the projection was not tested.
/// </remarks>
public sealed record Attainment
{
    private const int MonthsInYear = 12;

    private Attainment() { }

    /// <summary>Time at which the projected value reaches the target.</summary>
    public required Calculated<double> Expected { get; init; }

    /// <summary>Time at which the limit on the desired side reaches it.</summary>
    public required Calculated<double> Earliest { get; init; }

    /// <summary>Time at which the limit on the other side reaches it.</summary>
    public required Calculated<double> Latest { get; init; }

    /// <summary>Searches the horizons of a projection for a target that is not met yet.</summary>
    /// <param name="projection">The projection of the series.</param>
    /// <param name="target">The target; its date does not matter here.</param>
    /// <returns>The times, each of which may not lie within the horizon, or that the target is met.</returns>
    public static Calculated<Attainment> Of(GatedDampedDrift projection, TargetPoint target)
    {
        ArgumentNullException.ThrowIfNull(projection);
        if (target.IsMetBy(projection.Latest))
            return Refusal.TargetMet;
        var perUnit = projection.Clock == ProjectionClock.Years ? MonthsInYear : 1;
        Calculated<double> expected = Refusal.NotWithinHorizon,
            earliest = Refusal.NotWithinHorizon,
            latest = Refusal.NotWithinHorizon;
        for (var i = 1; i <= IntervalMultipliers.LongestHorizon * perUnit; i++)
        {
            var point = projection.At((double)i / perUnit).Value;
            var (lower, upper) = point.Interval80;
            var (near, far) = target.Desired == DesiredDirection.Up ? (upper, lower) : (lower, upper);
            earliest = FirstTime(earliest, near, point.Time);
            expected = FirstTime(expected, point.Value, point.Time);
            latest = FirstTime(latest, far, point.Time);
            if (latest.HasValue)
                break;
        }
        return new Attainment
        {
            Expected = expected,
            Earliest = earliest,
            Latest = latest,
        };

        Calculated<double> FirstTime(Calculated<double> soFar, double value, double time) =>
            soFar.HasValue || !target.IsMetBy(value) ? soFar : time;
    }
}
