using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// A random walk fitted to a series, with and without drift: tomorrow is like today, plus the mean change of
/// the past, plus chance.
/// </summary>
/// <remarks>
/// Brownian motion with drift observed at given times. On equal steps, counted 0, 1, 2.., it is the textbook
/// random walk with drift; on real times it carries irregular snapshots, whose changes weigh by the time they
/// took.
/// </remarks>
public sealed record RandomWalk
{
    private RandomWalk() { }

    /// <summary>Number of observations.</summary>
    public required int N { get; init; }

    /// <summary>The latest value, from which every projection starts.</summary>
    public required double Latest { get; init; }

    /// <summary>Time from the first to the latest observation, in the unit of the times.</summary>
    public required double Span { get; init; }

    /// <summary>Mean change per unit of time.</summary>
    public required double Drift { get; init; }

    /// <summary>Variance of a change over one unit of time if there is no drift: the mean of dy^2/dt.</summary>
    public required double VarianceWithoutDrift { get; init; }

    /// <summary>Variance of a change over one unit of time about the drift; zero with two observations.</summary>
    public required double VarianceAboutDrift { get; init; }

    /// <summary>Standard error of the drift.</summary>
    public double DriftStandardError => Math.Sqrt(VarianceAboutDrift / Span);

    /// <summary>Fits on equal steps, so that one step is the unit of time.</summary>
    /// <param name="values">Finite values, oldest first.</param>
    /// <returns>The walk, or that two observations are needed.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Calculated<RandomWalk> OnEqualSteps(ReadOnlySpan<double> values)
    {
        SeriesGuard.RequireFinite(values);
        return Fit([], values);
    }

    /// <summary>Fits on real times.</summary>
    /// <param name="times">Strictly increasing times.</param>
    /// <param name="values">One finite value for each time.</param>
    /// <returns>The walk, or that two observations are needed.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is not finite, or times do not increase.</exception>
    public static Calculated<RandomWalk> OnTimes(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        SeriesGuard.Require(times, values);
        return Fit(times, values);
    }

    /// <summary>No change: the latest value, with m = n-1 degrees of freedom.</summary>
    /// <param name="horizon">Time ahead of the latest observation, above zero; may be a fraction.</param>
    public Prediction NoChange(double horizon) =>
        new(Latest, Math.Sqrt(VarianceWithoutDrift * Ahead(horizon)), N - 1);

    /// <summary>The latest value plus the drift; its error allows for that of the drift.</summary>
    /// <inheritdoc cref="NoChange"/>
    public Calculated<Prediction> WithDrift(double horizon) =>
        Drifting(Latest + Ahead(horizon) * Drift, horizon);

    /// <summary>
    /// The latest value plus a drift that fades by the factor phi with every unit of time; same error as with
    /// full drift. At whole horizons the sum is drift times phi + phi^2 + .. + phi^h.
    /// </summary>
    /// <inheritdoc cref="NoChange"/>
    public Calculated<Prediction> WithDampedDrift(double horizon, double phi = 0.9)
    {
        if (phi is <= 0 or >= 1)
            throw new ArgumentOutOfRangeException(nameof(phi), phi, "Damping lies between 0 and 1.");
        var faded = phi * (1 - Math.Pow(phi, Ahead(horizon))) / (1 - phi);
        return Drifting(Latest + Drift * faded, horizon);
    }

    private Calculated<Prediction> Drifting(double location, double horizon)
    {
        if (N < 3)
            return Refusal.TooFewPoints;
        var variance = VarianceAboutDrift * (horizon + horizon * horizon / Span);
        return new Prediction(location, Math.Sqrt(variance), N - 2);
    }

    private static double Ahead(double horizon) =>
        horizon > 0 && double.IsFinite(horizon)
            ? horizon
            : throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "Not ahead of the series.");

    /// <summary>No times means equal steps of one.</summary>
    private static Calculated<RandomWalk> Fit(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        var n = values.Length;
        if (n < 2)
            return n == 0 ? Refusal.NoData : Refusal.TooFewPoints;
        var changes = n - 1;
        var span = times.IsEmpty ? changes : times[^1] - times[0];
        var drift = (values[^1] - values[0]) / span;
        double raw = 0,
            about = 0;
        for (var i = 1; i < n; i++)
        {
            var dt = times.IsEmpty ? 1 : times[i] - times[i - 1];
            var dy = values[i] - values[i - 1];
            raw += dy * dy / dt;
            about += (dy - drift * dt) * (dy - drift * dt) / dt;
        }
        return new RandomWalk
        {
            N = n,
            Latest = values[^1],
            Span = span,
            Drift = drift,
            VarianceWithoutDrift = raw / changes,
            VarianceAboutDrift = changes > 1 ? about / (changes - 1) : 0,
        };
    }
}
