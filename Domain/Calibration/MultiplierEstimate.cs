using System.Collections.Immutable;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// Multipliers from what happened: for each length of series and horizon the factor that would have made 80 % (95 %) of
/// the outcomes fall inside the limits.
/// </summary>
/// <remarks>
/// The ceil(0.8 (n+1))-th smallest of the distances between outcome and centre, in half-widths of the uncalibrated
/// interval, as in split conformal prediction. A cell with few cases takes the published multiplier times the factor by
/// which the whole scale differs from the published ones.
/// </remarks>
public static class MultiplierEstimate
{
    /// <summary>Fewest cases for which a cell has a multiplier of its own.</summary>
    public const int FewestInCell = 100;

    private const int FewestInScale = 50;
    private const double Least = 0.05;

    // The quantiles of the 80 % and 95 % intervals are nearest to each other in the normal distribution: with this the
    // 95 % limits never lie inside the 80 % ones.
    private const double WidestRatio = 0.66;

    private const double Most = 20;

    /// <param name="version">The name of the calibration.</param>
    /// <param name="cases">Cases with limits.</param>
    public static IntervalMultipliers From(string version, IReadOnlyList<BacktestCase> cases)
    {
        var published = IntervalMultipliers.Published;
        return new IntervalMultipliers(
            version,
            Rows(WorkingScale.Raw, published.Raw, cases),
            Rows(WorkingScale.Logit, published.Logit, cases)
        );
    }

    private static ImmutableArray<MultiplierRow> Rows(
        WorkingScale scale,
        ImmutableArray<MultiplierRow> published,
        IReadOnlyList<BacktestCase> cases
    )
    {
        var onScale = cases.Where(c => c.Scale == scale && c.HasLimits).ToList();
        var (by80, by95) = (
            Factor(onScale.Select(c => c.Reach80 / Row(published, c).For80[c.HorizonIndex]), 0.8),
            Factor(onScale.Select(c => c.Reach95 / Row(published, c).For95[c.HorizonIndex]), 0.95)
        );
        var cells = onScale.ToLookup(c => (Row(published, c).FewestPoints, c.HorizonIndex));
        return
        [
            .. published.Select(row =>
            {
                var for80 = row
                    .For80.Select((m, h) => Cell(cells[(row.FewestPoints, h)], c => c.Reach80, 0.8, m * by80))
                    .ToArray();
                var for95 = row.For95.Select(
                    (m, h) =>
                        Math.Max(
                            Cell(cells[(row.FewestPoints, h)], c => c.Reach95, 0.95, m * by95),
                            Math.Round(for80[h] * WidestRatio, 4)
                        )
                );
                return new MultiplierRow(row.FewestPoints, [.. for80], [.. for95]);
            }),
        ];
    }

    /// <summary>The row that serves a case: the last whose length it reaches.</summary>
    private static MultiplierRow Row(ImmutableArray<MultiplierRow> rows, BacktestCase one)
    {
        var found = rows[0];
        foreach (var row in rows)
            if (row.FewestPoints <= one.Bracket)
                found = row;
        return found;
    }

    private static double Factor(IEnumerable<double> ratios, double share)
    {
        var sorted = ratios.Order().ToArray();
        return sorted.Length < FewestInScale ? 1 : Quantile(sorted, share) ?? 1;
    }

    private static double Cell(
        IEnumerable<BacktestCase> cases,
        Func<BacktestCase, double> reach,
        double share,
        double otherwise
    )
    {
        var sorted = cases.Select(reach).Order().ToArray();
        var found = sorted.Length < FewestInCell ? otherwise : Quantile(sorted, share) ?? otherwise;
        // Four decimals are more than the cases can tell, and read the same on every machine.
        return Math.Round(Math.Clamp(found, Least, Most), 4);
    }

    private static double? Quantile(double[] sorted, double share)
    {
        var rank = (int)Math.Ceiling(share * (sorted.Length + 1));
        return rank <= sorted.Length && double.IsFinite(sorted[rank - 1]) ? sorted[rank - 1] : null;
    }
}
