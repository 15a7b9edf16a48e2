using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>What else is worth knowing beside a trend: a second opinion, and two warnings.</summary>
/// <param name="Line">The least-squares line through the figures used; more powerful, and carried away by outliers.</param>
/// <param name="Drift">How much neighbouring residuals follow each other; from ten figures on.</param>
/// <param name="Change">Pettitt's screening for one change of level; from eight figures on.</param>
/// <param name="ChangedIn">The first figure after the likeliest change; null where none is flagged.</param>
public sealed record TrendCrossChecks(
    Calculated<LeastSquaresLine> Line,
    Calculated<SlowDrift> Drift,
    Calculated<PettittTest> Change,
    SeriesPoint? ChangedIn
)
{
    /// <summary>A change is flagged below this p-value.</summary>
    public const double FlagBelow = 0.05;

    /// <param name="used">The figures that slope and test are made from, oldest first.</param>
    public static TrendCrossChecks Of(IReadOnlyList<SeriesPoint> used)
    {
        var (times, values) = SeriesPoint.Numbers(used);
        var line = LeastSquares.Fit(times, values);
        var change = PettittTest.Screen(values);
        var flagged = change.HasValue && change.Value.ApproximatePValue < FlagBelow;
        return new TrendCrossChecks(
            line,
            line.HasValue ? SlowDrift.Of(line.Value) : line.Reason!.Value,
            change,
            flagged ? used[change.Value.PointsBefore] : null
        );
    }
}
