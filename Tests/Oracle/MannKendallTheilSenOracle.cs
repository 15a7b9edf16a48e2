using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class MannKendallTheilSenOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("mann_kendall_theil_sen.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var y = one.Input.Numbers("y");
        var test = MannKendall.Test(y);
        var sen = TheilSen.Estimate(one.Input.Numbers("t"), y).Value;

        new Reference(1e-9)
            .With("p_exact", 1e-7)
            .With("p_normal", 1e-7)
            .With("p_exact_min_attainable", 1e-7)
            // Limits at a slope of zero differ from it by the rounding of the values' differences only.
            .With("slope_ci95_exact", 1e-9, 1e-12)
            .With("slope_ci95_gilbert", 1e-9, 1e-12)
            .Check(
                one.Expected,
                new Answer
                {
                    ["n"] = test.N,
                    ["S"] = test.Score,
                    ["var_S"] = test.ScoreVariance,
                    ["tie_groups"] = test.TieGroups,
                    ["tau_a"] = test.TauA,
                    ["tau_b"] = test.TauB,
                    ["z"] = test.Z,
                    ["p_normal"] = test.NormalPValue,
                    ["p_exact"] = test.PValue,
                    ["p_exact_min_attainable"] = test.MinimumAttainablePValue,
                    ["direction_5pct_exact"] =
                        test.PValue >= 0.05 ? "no significant trend"
                        : test.Score > 0 ? "increasing"
                        : "decreasing",
                    ["sen_slope"] = sen.Slope,
                    ["sen_intercept"] = sen.Intercept,
                    ["sen_intercept_joint"] = sen.JointIntercept,
                    ["slope_ci95_exact"] = sen.ExactInterval,
                    ["exact_k"] = sen.CriticalScore,
                    ["slope_ci95_gilbert"] = sen.NormalInterval,
                }
            );
    }
}
