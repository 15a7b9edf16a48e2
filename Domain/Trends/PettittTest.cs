namespace RoadmapIndicators.Domain.Trends;

/// <summary>
/// Pettitt's test for one change of level at an unknown time. A screening only: it cannot tell a step from a
/// trend, so its label is "possible undeclared change".
/// </summary>
/// <remarks>Pettitt (1979), with his large-sample approximation of the p-value.</remarks>
public sealed record PettittTest
{
    /// <summary>Fewest observations screened.</summary>
    public const int FewestPoints = 8;

    private PettittTest(int statistic, int pointsBefore, int n)
    {
        Statistic = statistic;
        PointsBefore = pointsBefore;
        N = n;
    }

    /// <summary>K, the largest |U| over all places a change could be.</summary>
    public int Statistic { get; }

    /// <summary>Observations before the likeliest change; the first place, where several tie.</summary>
    public int PointsBefore { get; }

    public int N { get; }

    /// <summary>2 exp(-6 K^2 / (n^3 + n^2)), at most 1.</summary>
    public double ApproximatePValue
    {
        get
        {
            double n = N,
                k = Statistic;
            return Math.Min(1, 2 * Math.Exp(-6 * k * k / (n * n * n + n * n)));
        }
    }

    /// <summary>Screens values in time order.</summary>
    /// <returns>The test, or that eight values are needed.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Calculated<PettittTest> Screen(ReadOnlySpan<double> values)
    {
        SeriesGuard.RequireFinite(values);
        if (values.Length < FewestPoints)
            return values.IsEmpty ? Refusal.NoData : Refusal.TooFewPoints;
        int u = 0,
            largest = -1,
            before = 0;
        for (var i = 0; i < values.Length - 1; i++)
        {
            // Moving one point to the front adds its comparison with every other point, itself a draw.
            u += Standing.Of(values[i], values).SumOfSigns;
            if (Math.Abs(u) > largest)
                (largest, before) = (Math.Abs(u), i + 1);
        }
        return new PettittTest(largest, before, values.Length);
    }
}
