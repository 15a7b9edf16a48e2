namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// Ordinary least squares for a straight line: the second opinion beside Theil-Sen. More powerful on five to
/// eight points, but one outlier can carry it away.
/// </summary>
/// <remarks>Textbook formulas, computed about the means so that years as x cost no precision.</remarks>
public static class LeastSquares
{
    // Below this share of the sum of squares the residuals are rounding, not error.
    private const double PerfectFitShare = 1e-20;

    /// <summary>Fits y = intercept + slope x.</summary>
    /// <param name="x">Finite numbers in any order; repeats are allowed.</param>
    /// <param name="y">One finite number for each x.</param>
    /// <returns>The line, or that two points are needed, or that x does not vary.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is not finite.</exception>
    public static Calculated<LeastSquaresLine> Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        RequirePairs(x, y);
        if (x.Length < 2)
            return x.Length == 0 ? Refusal.NoData : Refusal.TooFewPoints;
        var meanX = Mean(x);
        var meanY = Mean(y);
        double sxx = 0,
            sxy = 0,
            syy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var dx = x[i] - meanX;
            var dy = y[i] - meanY;
            sxx += dx * dx;
            sxy += dx * dy;
            syy += dy * dy;
        }
        if (sxx == 0)
            return Refusal.NoVariation;
        return Line(x, y, sxy / sxx, meanX, meanY, sxx, syy, throughOrigin: false);
    }

    /// <summary>Fits y = slope x. The share of variation is then about zero, not about the mean.</summary>
    /// <inheritdoc cref="Fit"/>
    public static Calculated<LeastSquaresLine> FitThroughOrigin(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y
    )
    {
        RequirePairs(x, y);
        if (x.Length < 1)
            return Refusal.NoData;
        double sxx = 0,
            sxy = 0,
            syy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sxx += x[i] * x[i];
            sxy += x[i] * y[i];
            syy += y[i] * y[i];
        }
        if (sxx == 0)
            return Refusal.NoVariation;
        return Line(x, y, sxy / sxx, 0, 0, sxx, syy, throughOrigin: true);
    }

    private static LeastSquaresLine Line(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        double slope,
        double centre,
        double valueAtCentre,
        double sxx,
        double syy,
        bool throughOrigin
    )
    {
        double rss = 0,
            steps = 0,
            products = 0,
            squares = 0,
            previous = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var residual = y[i] - valueAtCentre - slope * (x[i] - centre);
            rss += residual * residual;
            squares += y[i] * y[i];
            if (i > 0)
            {
                steps += (residual - previous) * (residual - previous);
                products += residual * previous;
            }
            previous = residual;
        }
        if (rss <= PerfectFitShare * squares)
            rss = 0;
        return new LeastSquaresLine
        {
            N = x.Length,
            DegreesOfFreedom = x.Length - (throughOrigin ? 1 : 2),
            Intercept = valueAtCentre - slope * centre,
            Slope = slope,
            ResidualSumOfSquares = rss,
            RSquared = syy > PerfectFitShare * squares ? 1 - rss / syy : null,
            DurbinWatson = rss > 0 ? steps / rss : null,
            ResidualAutocorrelation = rss > 0 ? products / rss : null,
            Centre = centre,
            ValueAtCentre = valueAtCentre,
            SumOfSquaresOfX = sxx,
            IsThroughOrigin = throughOrigin,
        };
    }

    /// <summary>The mean, taken about the first number so that a constant has exactly itself as mean.</summary>
    internal static double Mean(ReadOnlySpan<double> values)
    {
        var first = values[0];
        var sum = 0.0;
        foreach (var value in values)
            sum += value - first;
        return first + sum / values.Length;
    }

    private static void RequirePairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"{x.Length} numbers for x but {y.Length} for y.");
        SeriesGuard.RequireFinite(x);
        SeriesGuard.RequireFinite(y);
    }
}
