using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>Exponential smoothing run over a series: simple, Holt's linear trend, or a damped trend.</summary>
/// <remarks>
/// Holt (1957), Gardner and McKenzie (1985), in the innovations form of Hyndman and others (2008), whose
/// forecast variance is sigma^2 (1 + sum over j below h of c_j^2), c_j = alpha + beta (phi + .. + phi^j).
/// </remarks>
public sealed record Smoothing
{
    private Smoothing() { }

    public required SmoothingParameters Parameters { get; init; }

    /// <summary>Number of observations.</summary>
    public required int N { get; init; }

    /// <summary>Parameters and starting states estimated from the series; 0 if all were given.</summary>
    public required int Estimated { get; init; }

    /// <summary>The one-step forecast of each value, made before seeing it.</summary>
    public required ImmutableArray<double> Fitted { get; init; }

    public required double SumOfSquaredErrors { get; init; }

    public required double FinalLevel { get; init; }

    public required double FinalTrend { get; init; }

    /// <summary>Variance of a one-step error, over the observations less the parameters estimated.</summary>
    public double Variance => SumOfSquaredErrors / (N - Estimated);

    /// <summary>Runs with all parameters given.</summary>
    /// <param name="values">Finite values on equal steps, oldest first.</param>
    /// <param name="parameters">The weights and the starting state.</param>
    /// <param name="estimated">How many of the parameters were estimated from these values.</param>
    /// <exception cref="ArgumentException">No more values than estimated parameters, or one not finite.</exception>
    public static Smoothing Run(
        ReadOnlySpan<double> values,
        SmoothingParameters parameters,
        int estimated = 0
    )
    {
        Trends.SeriesGuard.RequireFinite(values);
        if (values.Length <= estimated)
            throw new ArgumentException($"{values.Length} values for {estimated} parameters.");
        var fitted = ImmutableArray.CreateBuilder<double>(values.Length);
        var (level, trend, squares) = (parameters.Level, parameters.Trend, 0.0);
        foreach (var value in values)
        {
            fitted.Add(level + parameters.Phi * trend);
            Step(value, parameters.Alpha, parameters.Beta, parameters.Phi, ref level, ref trend, ref squares);
        }
        return new Smoothing
        {
            Parameters = parameters,
            N = values.Length,
            Estimated = estimated,
            Fitted = fitted.MoveToImmutable(),
            SumOfSquaredErrors = squares,
            FinalLevel = level,
            FinalTrend = trend,
        };
    }

    /// <summary>The forecast so many whole steps ahead.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not at least one step.</exception>
    public double Mean(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return FinalLevel + Faded(steps) * FinalTrend;
    }

    /// <summary>Variance of a forecast error over that one step ahead.</summary>
    /// <inheritdoc cref="Mean"/>
    public double VarianceMultiplier(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var sum = 1.0;
        for (var j = 1; j < steps; j++)
        {
            var weight = Parameters.Alpha + Parameters.Beta * Faded(j);
            sum += weight * weight;
        }
        return sum;
    }

    /// <summary>The forecast with normal limits, which are too narrow on short series.</summary>
    /// <inheritdoc cref="Mean"/>
    public Prediction At(int steps) =>
        new(Mean(steps), Math.Sqrt(Variance * VarianceMultiplier(steps)), degreesOfFreedom: null);

    /// <summary>The sum of squared one-step errors alone, for a search over parameters.</summary>
    internal static double SquaredErrors(
        ReadOnlySpan<double> values,
        double alpha,
        double beta,
        double phi,
        double level,
        double trend
    )
    {
        var squares = 0.0;
        foreach (var value in values)
            Step(value, alpha, beta, phi, ref level, ref trend, ref squares);
        return squares;
    }

    private static void Step(
        double value,
        double alpha,
        double beta,
        double phi,
        ref double level,
        ref double trend,
        ref double squares
    )
    {
        var forecast = level + phi * trend;
        var error = value - forecast;
        level = forecast + alpha * error;
        trend = phi * trend + beta * error;
        squares += error * error;
    }

    /// <summary>phi + phi^2 + .. + phi^steps.</summary>
    private double Faded(int steps)
    {
        double sum = 0,
            power = 1;
        for (var i = 0; i < steps; i++)
            sum += power *= Parameters.Phi;
        return sum;
    }
}
