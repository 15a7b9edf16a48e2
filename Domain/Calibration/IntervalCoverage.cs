using System.Text.Json.Serialization;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Domain.Calibration;

/// <summary>How many outcomes fell inside limits, and how good the probabilities were.</summary>
/// <param name="Cases">Cases with limits.</param>
/// <param name="Inside80">Of them inside the 80 % limits.</param>
/// <param name="Inside95">Inside the 95 % limits.</param>
/// <param name="Events">Cases with a probability of keeping the past's pace.</param>
/// <param name="BrierSum">Sum of the squared differences between these probabilities and what happened (1 or 0).</param>
/// <param name="Met">How many of the events happened.</param>
public sealed record IntervalCoverage(
    int Cases,
    int Inside80,
    int Inside95,
    int Events,
    double BrierSum,
    int Met
)
{
    /// <summary>Share inside the 80 % limits; null without cases.</summary>
    public double? Share80 => Cases == 0 ? null : (double)Inside80 / Cases;

    public double? Share95 => Cases == 0 ? null : (double)Inside95 / Cases;

    /// <summary>How good the probabilities were.</summary>
    [JsonIgnore]
    public BrierScore Score => new(Events, Met, BrierSum);

    /// <summary>
    /// Mean squared difference between probability and outcome: 0 is perfect, 0.25 a coin; null below
    /// <see cref="BrierScore.FewestCases"/>.
    /// </summary>
    public double? Brier => Score.Value is { HasValue: true, Value: var score } ? score : null;

    /// <summary>The Brier score of always saying the share of events that happened; null alike.</summary>
    public double? BrierOfBaseRate => Score.OfBaseRate is { HasValue: true, Value: var score } ? score : null;

    public IntervalCoverage Plus(IntervalCoverage other) =>
        new(
            Cases + other.Cases,
            Inside80 + other.Inside80,
            Inside95 + other.Inside95,
            Events + other.Events,
            BrierSum + other.BrierSum,
            Met + other.Met
        );

    /// <summary>Judges cases by a calibration; those without limits are passed over.</summary>
    public static IntervalCoverage Of(IEnumerable<BacktestCase> cases, IntervalMultipliers multipliers)
    {
        int all = 0,
            in80 = 0,
            in95 = 0,
            events = 0,
            met = 0;
        var brier = 0.0;
        foreach (var one in cases)
        {
            if (!one.HasLimits)
                continue;
            var row = multipliers.RowFor(one.Scale, one.Bracket);
            var h = one.HorizonIndex;
            all++;
            if (one.Reach80 <= row.For80[h])
                in80++;
            if (one.Reach95 <= row.For95[h])
                in95++;
            if (one.Probability(multipliers) is not { } probability)
                continue;
            events++;
            var happened = one.IsBarMet ? 1 : 0;
            met += happened;
            brier += (probability - happened) * (probability - happened);
        }
        return new IntervalCoverage(all, in80, in95, events, brier, met);
    }
}
