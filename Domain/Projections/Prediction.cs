using MathNet.Numerics.Distributions;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// What a method predicts for one date: a Student's t distribution (or a normal one) about a location, on the
/// scale the method works on.
/// </summary>
public readonly record struct Prediction
{
    private const double Normal80 = 1.2815515655446004;
    private const double Normal95 = 1.959963984540054;

    /// <param name="location">Centre and median, on the working scale.</param>
    /// <param name="standardError">Standard error of a single outcome, on the working scale; not negative.</param>
    /// <param name="degreesOfFreedom">At least one; null for a normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public Prediction(double location, double standardError, int? degreesOfFreedom)
    {
        if (!double.IsFinite(location))
            throw new ArgumentOutOfRangeException(nameof(location), location, "Not finite.");
        if (!(standardError >= 0) || double.IsInfinity(standardError))
            throw new ArgumentOutOfRangeException(nameof(standardError), standardError, "Not an error.");
        if (degreesOfFreedom < 1)
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Below one.");
        Location = location;
        StandardError = standardError;
        DegreesOfFreedom = degreesOfFreedom;
    }

    public double Location { get; }

    public double StandardError { get; }

    /// <summary>Null for a normal distribution.</summary>
    public int? DegreesOfFreedom { get; }

    /// <summary>The 80 % interval, widened by a calibration multiplier.</summary>
    public Interval Interval80(double multiplier = 1) =>
        Within(multiplier * (DegreesOfFreedom is { } df ? StudentsT.TwoSided80(df) : Normal80));

    /// <summary>The 95 % interval, widened by a calibration multiplier.</summary>
    public Interval Interval95(double multiplier = 1) =>
        Within(multiplier * (DegreesOfFreedom is { } df ? StudentsT.TwoSided95(df) : Normal95));

    /// <summary>
    /// Probability that the outcome lies at the bar or on the desired side of it; refused when the error is
    /// zero, because then the past had none and nothing is known about the future's.
    /// </summary>
    /// <param name="bar">The value to reach, on the working scale.</param>
    /// <param name="desired">Which side of the bar counts.</param>
    /// <param name="multiplier">The calibration multiplier of the 80 % interval; 1 leaves it uncalibrated.</param>
    public Calculated<double> ProbabilityOfReaching(
        double bar,
        DesiredDirection desired,
        double multiplier = 1
    )
    {
        if (StandardError == 0)
            return Refusal.NoVariation;
        var distance = desired.Sign() * (bar - Location) / (multiplier * StandardError);
        return DegreesOfFreedom is { } df ? StudentsT.UpperTail(distance, df) : Normal.CDF(0, 1, -distance);
    }

    private Interval Within(double errors) =>
        new(Location - errors * StandardError, Location + errors * StandardError);
}
