using System.Collections.Immutable;

namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// The calibration of the default projection's limits: Student's t limits came out too narrow on real series,
/// more so further ahead, and these factors make 80 % limits hold about 80 % of what happened.
/// </summary>
public sealed record IntervalMultipliers
{
    /// <summary>Longest horizon that the back-tests covered, in years or steps.</summary>
    public const int LongestHorizon = 6;

    // A week past a whole year still counts as that year.
    private const double HorizonTolerance = 0.02;

    /// <param name="version">Names the calibration wherever a result shows it.</param>
    /// <param name="raw">Rows for the raw scale, shortest series first; at least one.</param>
    /// <param name="logit">Rows for the logit scale, shortest series first; at least one.</param>
    /// <exception cref="ArgumentException">No version, no rows, or rows out of order.</exception>
    public IntervalMultipliers(
        string version,
        ImmutableArray<MultiplierRow> raw,
        ImmutableArray<MultiplierRow> logit
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        RequireOrdered(raw);
        RequireOrdered(logit);
        Version = version;
        Raw = raw;
        Logit = logit;
    }

    public string Version { get; }

    public ImmutableArray<MultiplierRow> Raw { get; }

    public ImmutableArray<MultiplierRow> Logit { get; }

    /// <summary>
    /// Estimated by rolling origins on 826 annual series of the M1 and M3 competitions and national panels,
    /// two-fold by country or series. National series: local ones are noisier.
    /// </summary>
    public static IntervalMultipliers Published { get; } =
        new(
            "published-1",
            [
                new(5, [1.16, 1.48, 1.68, 1.77, 1.92, 1.99], [1.37, 1.91, 2.35, 2.54, 2.89, 3.08]),
                new(7, [1.13, 1.37, 1.65, 1.77, 1.87, 1.97], [1.34, 1.86, 2.18, 2.45, 2.70, 3.16]),
                new(10, [1.07, 1.29, 1.50, 1.62, 1.64, 1.74], [1.32, 1.75, 2.07, 2.25, 2.43, 2.69]),
            ],
            [
                new(7, [1.00, 1.07, 1.17, 1.27, 1.40, 1.40], [1.07, 1.39, 1.80, 1.84, 1.99, 2.07]),
                new(10, [1.00, 1.00, 1.07, 1.13, 1.16, 1.16], [1.00, 1.39, 1.55, 1.59, 1.59, 1.64]),
            ]
        );

    /// <summary>The row for a series of this length; the shortest row also serves series that are shorter.</summary>
    public MultiplierRow RowFor(WorkingScale scale, int points)
    {
        var rows = scale == WorkingScale.Logit ? Logit : Raw;
        var found = rows[0];
        foreach (var row in rows)
            if (row.FewestPoints <= points)
                found = row;
        return found;
    }

    /// <summary>The index, from zero, of the multiplier for a horizon in years or steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not ahead, or beyond the longest.</exception>
    public static int IndexFor(double horizon)
    {
        if (!(horizon > 0) || horizon > LongestHorizon)
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "No multiplier for it.");
        return Math.Max(1, (int)Math.Ceiling(horizon - HorizonTolerance)) - 1;
    }

    private static void RequireOrdered(ImmutableArray<MultiplierRow> rows)
    {
        if (rows.IsDefaultOrEmpty)
            throw new ArgumentException("A calibration needs a row.");
        for (var i = 1; i < rows.Length; i++)
            if (rows[i].FewestPoints <= rows[i - 1].FewestPoints)
                throw new ArgumentException("Rows run from short series to long ones.");
    }
}
