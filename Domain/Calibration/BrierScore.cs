namespace RoadmapIndicators.Domain.Calibration;

/// <summary>
/// How good probabilities were: the mean squared difference between each and what happened (1 or 0), beside that of the
/// simplest forecast, which always says the share of events that happened.
/// </summary>
/// <param name="Cases">Probabilities whose outcome is known.</param>
/// <param name="Happened">How many of the events happened.</param>
/// <param name="Sum">Sum of the squared differences.</param>
/// <remarks>Source: G. W. Brier, Verification of forecasts expressed in terms of probability, 1950.</remarks>
public sealed record BrierScore(int Cases, int Happened, double Sum)
{
    /// <summary>Below this many cases one outcome moves the score by 0.05 or more, and it says nothing.</summary>
    public const int FewestCases = 20;

    public static readonly BrierScore None = new(0, 0, 0);

    /// <summary>0 is perfect, 0.25 a coin; refused below <see cref="FewestCases"/>.</summary>
    public Calculated<double> Value => Cases < FewestCases ? Refusal.TooFewPoints : Sum / Cases;

    /// <summary>That of the base rate, refused alike.</summary>
    public Calculated<double> OfBaseRate =>
        Cases < FewestCases
            ? Refusal.TooFewPoints
            : (double)Happened / Cases * (1 - (double)Happened / Cases);

    /// <summary>With one more case.</summary>
    /// <param name="probability">What was said, 0 to 1.</param>
    /// <param name="happened">What came.</param>
    public BrierScore With(double probability, bool happened)
    {
        var miss = probability - (happened ? 1 : 0);
        return new BrierScore(Cases + 1, Happened + (happened ? 1 : 0), Sum + miss * miss);
    }

    /// <summary>Back-tested probabilities that each later figure meets a level.</summary>
    /// <param name="cases">What was projected, and what happened.</param>
    /// <param name="multipliers">The calibration.</param>
    /// <param name="level">The level, in the unit of the series.</param>
    /// <param name="desired">The side on which it is met.</param>
    /// <param name="isMet">Whether a figure meets it.</param>
    public static BrierScore OfLevel(
        IEnumerable<BacktestCase> cases,
        Projections.IntervalMultipliers multipliers,
        double level,
        DesiredDirection desired,
        Func<double, bool> isMet
    )
    {
        var score = None;
        foreach (var one in cases)
            if (one.ProbabilityOf(level, desired, multipliers) is { } probability)
                score = score.With(probability, isMet(one.Actual));
        return score;
    }
}
