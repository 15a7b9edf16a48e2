using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class SlopeIndexOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("sii_rii.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var values = one.Input.Numbers("value");
        var index = SlopeIndex.Of(one.Input.Numbers("population"), values).Value;
        var scale = one.Input.Word("value_type") switch
        {
            "rate" => InequalityScale.Log,
            "proportion" => InequalityScale.Logit,
            _ => InequalityScale.Normal,
        };
        Interval[] intervals =
        [
            .. one
                .Input.Numbers("lower95")
                .Zip(one.Input.Numbers("upper95"), (low, high) => new Interval(low, high)),
        ];
        var errors = WeightedErrors.Of(values, intervals, scale).Value;

        // The reference simulated these; it allows 1.5 % of the interval's width.
        double Allowed(string field)
        {
            if (!one.Expected.TryGetProperty(field, out _))
                return 0;
            var limits = one.Expected.Numbers(field);
            return 0.015 * (limits[1] - limits[0]);
        }

        new Reference(1e-8)
            // Weights and midpoints are of the order of one; a quantile in the middle weighs almost nothing.
            .With("coef_weights_sii", 1e-8, 1e-12)
            .With("sii_ci95_simulated", 0, Allowed("sii_ci95_simulated"))
            .With("rii_ci95_simulated", 0, Allowed("rii_ci95_simulated"))
            .Check(
                one.Expected,
                new Answer
                {
                    ["sii"] = index.Slope,
                    ["intercept"] = index.Intercept,
                    ["rii"] = index.Relative.OrNull(),
                    ["midpoints"] = index.Midpoints,
                    ["coef_weights_sii"] = index.SlopeWeights,
                    ["sii_se_analytic"] = index.SlopeStandardError(errors),
                    ["sii_ci95_analytic"] = index.SlopeInterval(errors),
                    ["sii_ci95_simulated"] = index.SlopeInterval(errors),
                    ["rii_ci95_simulated"] = index.RelativeInterval(errors).Value,
                }
            );
    }
}
