namespace RoadmapIndicators.Domain.Projections;

/// <summary>The weights and the starting state of exponential smoothing, in error-correction form.</summary>
/// <remarks>
/// With forecast f = level + phi trend and error e = y - f: level = f + alpha e, trend = phi trend + beta e.
/// Beta here is alpha times the beta* of the component form. Without a trend, beta and the trend are zero.
/// </remarks>
public readonly record struct SmoothingParameters
{
    /// <param name="alpha">Weight of an error in the level, above 0 and at most 1.</param>
    /// <param name="beta">Weight of an error in the trend, from 0 to alpha.</param>
    /// <param name="phi">Share of the trend that is left after each step, above 0; 1 does not damp.</param>
    /// <param name="level">Level before the first value.</param>
    /// <param name="trend">Change per step before the first value.</param>
    /// <exception cref="ArgumentException">A number is outside its bounds.</exception>
    public SmoothingParameters(double alpha, double beta, double phi, double level, double trend)
    {
        if (!(alpha is > 0 and <= 1) || !(beta >= 0 && beta <= alpha) || !(phi is > 0 and <= 1))
            throw new ArgumentException($"Not smoothing weights: {alpha}, {beta}, {phi}.");
        if (!double.IsFinite(level) || !double.IsFinite(trend))
            throw new ArgumentException($"Not a starting state: {level}, {trend}.");
        (Alpha, Beta, Phi, Level, Trend) = (alpha, beta, phi, level, trend);
    }

    public double Alpha { get; }

    public double Beta { get; }

    public double Phi { get; }

    public double Level { get; }

    public double Trend { get; }
}
