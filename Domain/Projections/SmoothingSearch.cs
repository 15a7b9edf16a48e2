using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>Exponential smoothing with parameters and starting state chosen to make one-step errors least.</summary>
/// <remarks>
/// The usual bounds: alpha 0.0001 to 0.9999, beta from 0.0001 to alpha, phi 0.8 to 0.98. The search starts low
/// (alpha 0.2, beta a tenth of that, phi near its top, the state from the first ten values) and is local.
/// Series with at most four values more than parameters are refused: nothing can be learnt from the rest.
/// </remarks>
public static class SmoothingSearch
{
    private const double Least = 1e-4;
    private const double Most = 0.9999;
    private const double LeastPhi = 0.8;
    private const double MostPhi = 0.98;
    private const double StartAlpha = Least + 0.2 * (Most - Least);
    private const double StartBeta = Least + 0.1 * (StartAlpha - Least);
    private const double StartPhi = LeastPhi + 0.99 * (MostPhi - LeastPhi);
    private const int ValuesForStart = 10;
    private const int ValuesToSpare = 4;

    /// <summary>Simple exponential smoothing: a level only, two parameters; needs seven values.</summary>
    /// <param name="values">Finite values on equal steps, oldest first.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Calculated<Smoothing> Simple(ReadOnlySpan<double> values)
    {
        const int Parameters = 2;
        if (WhyNot(values, Parameters) is { } why)
            return why;
        var data = values.ToArray();
        var level = LeastSquares.Mean(FirstValues(values));
        var found = NelderMead.Minimise(
            p =>
                IsWeight(p[0], Most)
                    ? Smoothing.SquaredErrors(data, p[0], 0, 1, p[1], 0) / data.Length
                    : Refused,
            [StartAlpha, level]
        );
        return Smoothing.Run(values, new SmoothingParameters(found[0], 0, 1, found[1], 0), Parameters);
    }

    /// <summary>Holt's linear trend: four parameters; needs nine values.</summary>
    /// <inheritdoc cref="Simple"/>
    public static Calculated<Smoothing> Holt(ReadOnlySpan<double> values)
    {
        const int Parameters = 4;
        if (WhyNot(values, Parameters) is { } why)
            return why;
        var data = values.ToArray();
        var (level, trend) = StartOfTrend(values);
        var found = NelderMead.Minimise(
            p =>
                IsWeight(p[0], Most) && IsWeight(p[1], p[0])
                    ? Smoothing.SquaredErrors(data, p[0], p[1], 1, p[2], p[3]) / data.Length
                    : Refused,
            [StartAlpha, StartBeta, level, trend]
        );
        var parameters = new SmoothingParameters(found[0], found[1], 1, found[2], found[3]);
        return Smoothing.Run(values, parameters, Parameters);
    }

    /// <summary>Holt's trend, damped: five parameters; needs ten values.</summary>
    /// <inheritdoc cref="Simple"/>
    public static Calculated<Smoothing> DampedHolt(ReadOnlySpan<double> values)
    {
        const int Parameters = 5;
        if (WhyNot(values, Parameters) is { } why)
            return why;
        var data = values.ToArray();
        var (level, trend) = StartOfTrend(values);
        var found = NelderMead.Minimise(
            p =>
                IsWeight(p[0], Most) && IsWeight(p[1], p[0]) && p[2] is >= LeastPhi and <= MostPhi
                    ? Smoothing.SquaredErrors(data, p[0], p[1], p[2], p[3], p[4]) / data.Length
                    : Refused,
            [StartAlpha, StartBeta, StartPhi, level, trend]
        );
        var parameters = new SmoothingParameters(found[0], found[1], found[2], found[3], found[4]);
        return Smoothing.Run(values, parameters, Parameters);
    }

    private static double Refused => double.PositiveInfinity;

    private static bool IsWeight(double value, double most) => value >= Least && value <= most;

    private static Refusal? WhyNot(ReadOnlySpan<double> values, int parameters)
    {
        SeriesGuard.RequireFinite(values);
        if (values.IsEmpty)
            return Refusal.NoData;
        return values.Length <= parameters + ValuesToSpare ? Refusal.TooFewPoints : null;
    }

    private static ReadOnlySpan<double> FirstValues(ReadOnlySpan<double> values) =>
        values[..Math.Min(ValuesForStart, values.Length)];

    /// <summary>Level and trend of a line through the first values, numbered from one.</summary>
    private static (double Level, double Trend) StartOfTrend(ReadOnlySpan<double> values)
    {
        var first = FirstValues(values);
        Span<double> numbers = stackalloc double[first.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = i + 1;
        var line = LeastSquares.Fit(numbers, first).Value;
        return (line.Intercept, line.Slope);
    }
}
