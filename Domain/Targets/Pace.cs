using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>The change between two observations of a series, in all and for each year between them.</summary>
public sealed record Pace
{
    private Pace(double fromTime, double fromValue, double toTime, double toValue)
    {
        FromTime = fromTime;
        FromValue = fromValue;
        ToTime = toTime;
        ToValue = toValue;
    }

    /// <summary>Fewest observations in a series for which a pace is given.</summary>
    public const int FewestPoints = 3;

    /// <summary>The years over which the present pace is measured unless asked otherwise.</summary>
    public const double RecentYears = 3;

    // A week: snapshots of the same month of two years are rarely on the same day.
    private const double WindowTolerance = 0.02;

    public double FromTime { get; }

    public double FromValue { get; }

    public double ToTime { get; }

    public double ToValue { get; }

    public double Years => ToTime - FromTime;

    /// <summary>Change in all, in the unit of the series.</summary>
    public double Change => ToValue - FromValue;

    /// <summary>Mean change per year.</summary>
    public double ChangePerYear => Change / Years;

    /// <summary>From the first to the latest observation.</summary>
    /// <returns>The pace, or that three observations are needed.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<Pace> WholeHistory(ReadOnlySpan<double> times, ReadOnlySpan<double> values) =>
        Over(times, values, double.PositiveInfinity);

    /// <summary>
    /// From the earliest observation in the last so many years to the latest one; where the window holds the
    /// latest alone, from the one before it.
    /// </summary>
    /// <inheritdoc cref="WholeHistory"/>
    public static Calculated<Pace> Over(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        double years = RecentYears
    )
    {
        SeriesGuard.Require(times, values);
        if (!(years > 0))
            throw new ArgumentOutOfRangeException(nameof(years), years, "A window has a length above zero.");
        if (times.Length < FewestPoints)
            return times.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        var from = 0;
        while (from < times.Length - 2 && times[^1] - times[from] > years + WindowTolerance)
            from++;
        return new Pace(times[from], values[from], times[^1], values[^1]);
    }
}
