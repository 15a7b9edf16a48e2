using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Observations;

/// <summary>A figure that has a value, placed on a line of years.</summary>
/// <param name="Period">When.</param>
/// <param name="Value">In the indicator's unit, with the digits that were published.</param>
/// <param name="Time">In years, as the indicator's periods are read.</param>
/// <param name="Status">What the publisher says of it.</param>
public readonly record struct SeriesPoint(
    Period Period,
    decimal Value,
    double Time,
    ObservationStatus Status = ObservationStatus.Normal
)
{
    /// <summary>Times and values of figures as the numbers that methods calculate with.</summary>
    internal static (double[] Times, double[] Values) Numbers(IReadOnlyList<SeriesPoint> points)
    {
        var (times, values) = (new double[points.Count], new double[points.Count]);
        for (var i = 0; i < times.Length; i++)
            (times[i], values[i]) = (points[i].Time, (double)points[i].Value);
        return (times, values);
    }
}
