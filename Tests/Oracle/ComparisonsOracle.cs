using System.Text.Json;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class ComparisonsOracle
{
    private static IEnumerable<TestCaseData> Comparisons() => OracleCases.Json("comparison.json");

    private static IEnumerable<TestCaseData> Gaps() => OracleCases.Json("inequality_gap.json");

    [TestCaseSource(nameof(Comparisons))]
    public void Comparison_matches(OracleCase one)
    {
        var input = one.Input;
        var answer = input.Word("method") switch
        {
            "ci_overlapping_reference_value_95" => Outcome(
                BenchmarkComparison.ByInterval(
                    Limits(input, "lower95", "upper95"),
                    input.NumberOrNull("benchmark"),
                    input.IndicatorPolarity()
                )
            ),
            "two_ci_levels" => Outcome(
                BenchmarkComparison.ByTwoIntervals(
                    Limits(input, "lower95", "upper95"),
                    Limits(input, "lower998", "upper998"),
                    input.NumberOrNull("benchmark"),
                    input.IndicatorPolarity()
                ),
                hasTwoLevels: true
            ),
            "difference_of_estimates" => Difference(input),
            "spc_proportions" => ControlLimits(input),
            "quintiles_ntile" => Quintiles(input),
            var other => throw new NotSupportedException($"No such comparison: {other}."),
        };
        new Reference(1e-9).Check(one.Expected, answer);
    }

    [TestCaseSource(nameof(Gaps))]
    public void Inequality_gap_matches(OracleCase one)
    {
        var answer = one.Input.TryGetProperty("x1", out _) ? TwoGroups(one.Input) : Areas(one.Input);
        new Reference(1e-9).Check(one.Expected, answer);
    }

    private static Answer TwoGroups(JsonElement input)
    {
        var gap = ProportionGap.Of(
            input.Number("x1"),
            input.Number("n1"),
            input.Number("x2"),
            input.Number("n2")
        );
        return new Answer
        {
            ["p1"] = gap.First,
            ["p2"] = gap.Second,
            ["absolute_gap"] = gap.Difference,
            ["absolute_gap_ci95_newcombe"] = gap.DifferenceInterval,
            ["gap_significant"] = gap.IsSignificant,
            ["ratio"] = gap.Ratio.OrNull(),
            ["ratio_ci95_katz"] = gap.RatioInterval,
        };
    }

    private static Answer Areas(JsonElement input)
    {
        var found = AreaDispersion.Of(input.Numbers("values"), input.Numbers("populations")).Value;
        return new Answer
        {
            ["weighted_mean"] = found.WeightedMean,
            ["unweighted_mean"] = found.UnweightedMean,
            ["range"] = found.Range,
            ["ratio_max_min"] = found.RatioOfExtremes.OrNull(),
            ["between_group_variance"] = found.Variance,
            ["weighted_mean_absolute_deviation"] = found.MeanAbsoluteDeviation,
            ["index_of_disparity_pct"] = found.IndexOfDisparity.OrNull(),
            ["gini_weighted"] = found.Gini.OrNull(),
        };
    }

    private static Answer Difference(JsonElement input)
    {
        var found = EstimateDifference
            .Of(
                input.Number("value"),
                Limits(input, "lower95", "upper95")!.Value,
                input.Number("other_value"),
                Limits(input, "other_lower95", "other_upper95")!.Value
            )
            .Value;
        return new Answer
        {
            ["difference"] = found.Difference,
            ["se"] = found.StandardError,
            ["z"] = found.Z,
            ["p"] = found.PValue,
            ["ci95"] = found.Interval95,
            ["significant_5pct"] = found.IsSignificant,
            ["intervals_overlap"] = found.DoIntervalsOverlap,
        };
    }

    private static Answer ControlLimits(JsonElement input)
    {
        var level = input.Number("z") < 3 ? ConfidenceLevel.P95 : ConfidenceLevel.P998;
        var denominator = input.Number("denominator");
        var limits = BenchmarkComparison.ControlLimits(
            input.Number("benchmark_proportion"),
            denominator,
            level
        );
        var value = input.Number("count") / denominator;
        var answer = Outcome(BenchmarkComparison.ByControlLimits(value, limits, input.IndicatorPolarity()));
        answer["lower_limit"] = limits.Lower;
        answer["upper_limit"] = limits.Upper;
        return answer;
    }

    private static Answer Quintiles(JsonElement input)
    {
        var quintiles = Quantiles.ByTile(input.Numbers("values"));
        return quintiles.HasValue
            ? new Answer { ["quintile"] = quintiles.Value }
            : Outcome(BenchmarkOutcome.NotCompared);
    }

    private static Answer Outcome(BenchmarkOutcome outcome, bool hasTwoLevels = false) =>
        new()
        {
            ["outcome"] = outcome switch
            {
                BenchmarkOutcome.Higher998 => "higher_99.8",
                BenchmarkOutcome.Lower998 => "lower_99.8",
                BenchmarkOutcome.Higher when hasTwoLevels => "higher_95",
                BenchmarkOutcome.Lower when hasTwoLevels => "lower_95",
                _ => OracleWords.Snake(outcome),
            },
        };

    private static Interval? Limits(JsonElement input, string lower, string upper) =>
        input.NumberOrNull(lower) is { } low && input.NumberOrNull(upper) is { } high
            ? new Interval(low, high)
            : null;
}
