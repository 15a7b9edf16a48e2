using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// The theta method: simple exponential smoothing plus half the slope of a straight line through the series.
/// </summary>
/// <remarks>
/// Assimakopoulos and Nikolopoulos (2000), in the form that Hyndman and Billah (2003) showed to be equal to it.
/// Limits are normal and too narrow on short series.
/// </remarks>
public sealed record Theta
{
    private Theta(Smoothing level, double halfSlope)
    {
        Level = level;
        HalfSlope = halfSlope;
    }

    /// <summary>The simple exponential smoothing underneath.</summary>
    public Smoothing Level { get; }

    /// <summary>Half the least-squares slope per step.</summary>
    public double HalfSlope { get; }

    /// <summary>Fits; needs seven values on equal steps.</summary>
    /// <param name="values">Finite values, oldest first.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Calculated<Theta> Fit(ReadOnlySpan<double> values)
    {
        var level = SmoothingSearch.Simple(values);
        if (!level.HasValue)
            return level.Reason!.Value;
        var numbers = new double[values.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = i + 1;
        return new Theta(level.Value, LeastSquares.Fit(numbers, values).Value.Slope / 2);
    }

    /// <summary>The forecast so many whole steps ahead, with normal limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not at least one step.</exception>
    public Prediction At(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var alpha = Level.Parameters.Alpha;
        var seen = (1 - Math.Pow(1 - alpha, Level.N)) / alpha;
        var mean = Level.Mean(steps) + HalfSlope * (steps - 1 + seen);
        return new Prediction(mean, Math.Sqrt(Level.Variance * (1 + (steps - 1) * alpha * alpha)), null);
    }
}
