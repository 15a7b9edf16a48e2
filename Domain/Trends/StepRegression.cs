namespace RoadmapIndicators.Domain.Trends;

/// <summary>A common slope with a step at a known break, such as a change of measurement.</summary>
/// <remarks>Least squares of y on time and on an indicator of the points from the break on; df = n - 3.</remarks>
public sealed record StepRegression
{
    /// <summary>Fewest observations on each side of the break.</summary>
    public const int FewestEachSide = 3;

    private const double PerfectFitShare = 1e-20;

    private StepRegression() { }

    /// <summary>Observations before the break.</summary>
    public required int PointsBefore { get; init; }

    public required int DegreesOfFreedom { get; init; }

    /// <summary>Change per unit of time, the same on both sides.</summary>
    public required double Slope { get; init; }

    /// <summary>Standard error of the slope; null for a perfect fit.</summary>
    public required double? SlopeStandardError { get; init; }

    /// <summary>The jump at the break, in the unit of the values.</summary>
    public required double Step { get; init; }

    /// <summary>Standard error of the step; null for a perfect fit.</summary>
    public required double? StepStandardError { get; init; }

    /// <summary>Residual standard deviation.</summary>
    public required double ResidualStandardDeviation { get; init; }

    public double? SlopePValue => PValue(Slope, SlopeStandardError);

    public double? StepPValue => PValue(Step, StepStandardError);

    public Interval? SlopeInterval95 => Interval95(Slope, SlopeStandardError);

    public Interval? StepInterval95 => Interval95(Step, StepStandardError);

    /// <summary>Fits with the break after so many observations.</summary>
    /// <param name="times">Strictly increasing times.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <param name="pointsBefore">Observations before the break, between 0 and their number.</param>
    /// <returns>The fit, or that three observations are needed on each side.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<StepRegression> Fit(
        ReadOnlySpan<double> times,
        ReadOnlySpan<double> values,
        int pointsBefore
    )
    {
        SeriesGuard.Require(times, values);
        ArgumentOutOfRangeException.ThrowIfNegative(pointsBefore);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pointsBefore, times.Length);
        var after = times.Length - pointsBefore;
        if (pointsBefore < FewestEachSide || after < FewestEachSide)
            return Refusal.TooFewPoints;

        // A level of its own on each side: the slope comes from the changes within the sides alone.
        var (t1, y1) = (LeastSquares.Mean(times[..pointsBefore]), LeastSquares.Mean(values[..pointsBefore]));
        var (t2, y2) = (LeastSquares.Mean(times[pointsBefore..]), LeastSquares.Mean(values[pointsBefore..]));
        double sxx = 0,
            sxy = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var dt = times[i] - (i < pointsBefore ? t1 : t2);
            sxx += dt * dt;
            sxy += dt * (values[i] - (i < pointsBefore ? y1 : y2));
        }
        var slope = sxy / sxx;
        double rss = 0,
            squares = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var (t, y) = i < pointsBefore ? (t1, y1) : (t2, y2);
            var residual = values[i] - y - slope * (times[i] - t);
            rss += residual * residual;
            squares += values[i] * values[i];
        }
        if (rss <= PerfectFitShare * squares)
            rss = 0;
        var freedom = times.Length - 3;
        var sigma = Math.Sqrt(rss / freedom);
        var stepLeverage = 1.0 / pointsBefore + 1.0 / after + (t2 - t1) * (t2 - t1) / sxx;
        return new StepRegression
        {
            PointsBefore = pointsBefore,
            DegreesOfFreedom = freedom,
            Slope = slope,
            SlopeStandardError = rss > 0 ? sigma / Math.Sqrt(sxx) : null,
            Step = y2 - y1 - slope * (t2 - t1),
            StepStandardError = rss > 0 ? sigma * Math.Sqrt(stepLeverage) : null,
            ResidualStandardDeviation = sigma,
        };
    }

    private double? PValue(double estimate, double? error) =>
        error is { } e ? StudentsT.TwoSidedP(estimate / e, DegreesOfFreedom) : null;

    private Interval? Interval95(double estimate, double? error)
    {
        if (error is not { } e)
            return null;
        var reach = StudentsT.TwoSided95(DegreesOfFreedom) * e;
        return new Interval(estimate - reach, estimate + reach);
    }
}
