namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// Whether what looks like a trend may be slow drift: residuals about the line that follow each other. No
/// correction of the test works on series this short, so the reader is told instead.
/// </summary>
public sealed record SlowDrift
{
    /// <summary>Fewest observations for showing the autocorrelation at all.</summary>
    public const int FewestPoints = 10;

    private const int FewestForWarning = 15;
    private const double WarningAbove = 0.3;

    private SlowDrift(double autocorrelation, int n)
    {
        Autocorrelation = autocorrelation;
        CannotBeToldFromTrend = n >= FewestForWarning && autocorrelation > WarningAbove;
    }

    /// <summary>Lag-one autocorrelation of the residuals about the least-squares line.</summary>
    public double Autocorrelation { get; }

    /// <summary>True from 15 points on with autocorrelation above 0.3: trend or slow drift, nobody can say.</summary>
    public bool CannotBeToldFromTrend { get; }

    /// <summary>Looks at a fitted line; refused below ten points and for a perfect fit.</summary>
    public static Calculated<SlowDrift> Of(LeastSquaresLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.N < FewestPoints)
            return Refusal.TooFewPoints;
        return line.ResidualAutocorrelation is { } lagOne
            ? new SlowDrift(lagOne, line.N)
            : Refusal.NoVariation;
    }
}
