using System.Text.Json;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Aggregation;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class AggregationOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("aggregation.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var kind = Kind(one.Input.Word("value_type"));
        var found = AreaAggregation.Of(
            kind,
            [.. one.Input.GetProperty("areas").EnumerateArray().Select(Part)],
            one.Input.NumberOrNull("unit") ?? 100,
            (int?)one.Input.NumberOrNull("published_decimals")
        );
        new Reference(1e-9).Check(
            one.Expected,
            new Answer
            {
                ["status"] = OracleWords.Snake(found.Status),
                ["value"] = found.Value,
                ["numerator"] = found.Numerator,
                ["denominator"] = found.Denominator,
                ["ci95_wilson"] = kind == AggregationKind.Proportion ? found.Interval95 : null,
                ["ci95"] = found.Interval95,
                ["se"] = found.StandardError,
                ["assumption"] = found.StandardError is null ? null : "independent samples",
                ["coverage"] = found.Coverage,
                ["value_of_available"] = found.ValueOfAvailable,
                ["sum_of_available"] = found.ValueOfAvailable,
                ["value_bounds"] = found.Bounds,
                ["rounding_bound"] = found.RoundingBound,
                ["interval_from_rounding"] = found.RoundingInterval,
            }
        );
    }

    private static AggregationKind Kind(string? word) =>
        word switch
        {
            "count" => AggregationKind.Count,
            "proportion" or "percentage" => AggregationKind.Proportion,
            "rate" => AggregationKind.Rate,
            "mean" => AggregationKind.Mean,
            "survey_percentage" => AggregationKind.SurveyProportion,
            "dsr" or "standardised_rate" => AggregationKind.StandardisedRate,
            "median" => AggregationKind.Median,
            "percentile" => AggregationKind.Percentile,
            "rank" => AggregationKind.Rank,
            "index_score" => AggregationKind.IndexScore,
            "mode" => AggregationKind.Mode,
            _ => throw new NotSupportedException($"No such value type: {word}."),
        };

    private static AggregationPart Part(JsonElement area) =>
        new()
        {
            Area = area.Word("code"),
            Period = area.Word("period"),
            Value = area.NumberOrNull("value"),
            Numerator = area.NumberOrNull("numerator"),
            Denominator = area.NumberOrNull("denominator"),
            SuppressedNumerator = area.TryGetProperty("suppressed_range", out _)
                ? Pair(area.Numbers("suppressed_range"))
                : null,
            Interval95 =
                area.NumberOrNull("lower95") is { } lower && area.NumberOrNull("upper95") is { } upper
                    ? new Interval(lower, upper)
                    : null,
        };

    private static Interval Pair(double[] limits) => new(limits[0], limits[1]);
}
