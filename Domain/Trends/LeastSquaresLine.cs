namespace RoadmapIndicators.Domain.Trends;

/// <summary>A straight line fitted by ordinary least squares, with what is needed to say how sure it is.</summary>
/// <remarks>
/// Standard error, test and intervals do not exist for a perfect fit (nothing to estimate the error from) nor
/// with no degrees of freedom left; they are null then, never zero.
/// </remarks>
public sealed record LeastSquaresLine
{
    /// <summary>Number of observations.</summary>
    public required int N { get; init; }

    /// <summary>Observations less the coefficients fitted.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Value of the line at x = 0; zero for a line through the origin.</summary>
    public required double Intercept { get; init; }

    /// <summary>Change of the values per unit of x.</summary>
    public required double Slope { get; init; }

    /// <summary>Sum of squared residuals; exactly zero for a perfect fit.</summary>
    public required double ResidualSumOfSquares { get; init; }

    /// <summary>Share of the variation that the line accounts for; null when the values do not vary.</summary>
    public required double? RSquared { get; init; }

    /// <summary>Durbin-Watson statistic of the residuals in the order given; null for a perfect fit.</summary>
    public required double? DurbinWatson { get; init; }

    /// <summary>Lag-one autocorrelation of the residuals in the order given; null for a perfect fit.</summary>
    public required double? ResidualAutocorrelation { get; init; }

    /// <summary>Mean of x, or zero for a line through the origin.</summary>
    public required double Centre { get; init; }

    /// <summary>Sum of squares of x about <see cref="Centre"/>.</summary>
    public required double SumOfSquaresOfX { get; init; }

    /// <summary>Value of the line at <see cref="Centre"/>.</summary>
    public required double ValueAtCentre { get; init; }

    /// <summary>Whether the line was forced through the origin.</summary>
    public required bool IsThroughOrigin { get; init; }

    /// <summary>Whether the points lie on the line up to rounding.</summary>
    public bool IsPerfectFit => ResidualSumOfSquares == 0;

    /// <summary>Residual standard deviation; null with no degrees of freedom.</summary>
    public double? ResidualStandardDeviation =>
        DegreesOfFreedom > 0 ? Math.Sqrt(ResidualSumOfSquares / DegreesOfFreedom) : null;

    private double? Sigma => IsPerfectFit ? null : ResidualStandardDeviation;

    public double? SlopeStandardError => Sigma / Math.Sqrt(SumOfSquaresOfX);

    public double? InterceptStandardError =>
        IsThroughOrigin ? null : Sigma * Math.Sqrt(1.0 / N + Centre * Centre / SumOfSquaresOfX);

    /// <summary>Slope over its standard error.</summary>
    public double? TStatistic => Slope / SlopeStandardError;

    /// <summary>Two-sided p-value of no slope, by Student's t.</summary>
    public double? PValue => TStatistic is { } t ? StudentsT.TwoSidedP(t, DegreesOfFreedom) : null;

    public Interval? SlopeInterval80 => Around(Slope, SlopeStandardError, StudentsT.TwoSided80);

    public Interval? SlopeInterval95 => Around(Slope, SlopeStandardError, StudentsT.TwoSided95);

    /// <summary>The value of the line.</summary>
    public double At(double x) => ValueAtCentre + Slope * (x - Centre);

    /// <summary>The line at x with the standard errors of its mean and of a new observation.</summary>
    public LinePrediction Predict(double x)
    {
        var offset = x - Centre;
        var leverage = (IsThroughOrigin ? 0 : 1.0 / N) + offset * offset / SumOfSquaresOfX;
        var mean = Sigma * Math.Sqrt(leverage);
        var single = Sigma * Math.Sqrt(1 + leverage);
        var fit = At(x);
        return new LinePrediction
        {
            X = x,
            Fit = fit,
            MeanStandardError = mean,
            PredictionStandardError = single,
            DegreesOfFreedom = DegreesOfFreedom,
            Confidence95 = Around(fit, mean, StudentsT.TwoSided95),
            Prediction80 = Around(fit, single, StudentsT.TwoSided80),
            Prediction95 = Around(fit, single, StudentsT.TwoSided95),
        };
    }

    private Interval? Around(double centre, double? standardError, Func<int, double> quantile)
    {
        if (standardError is not { } error)
            return null;
        var reach = quantile(DegreesOfFreedom) * error;
        return new Interval(centre - reach, centre + reach);
    }
}
