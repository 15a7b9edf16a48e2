using System.Text.Json;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class LeastSquaresOracle
{
    private static IEnumerable<TestCaseData> Trends() => OracleCases.Json("ols_trend.json");

    private static IEnumerable<TestCaseData> Certified() => OracleCases.Json("nist_strd_linear.json");

    [TestCaseSource(nameof(Trends))]
    public void Matches_the_reference(OracleCase one)
    {
        var line = LeastSquares.Fit(one.Input.Numbers("t"), one.Input.Numbers("y")).Value;

        new Reference(1e-9)
            .With("durbin_watson", 1e-6)
            .WithStudentLimits("slope_ci95", "slope_ci80", "ci95", "pi80", "pi95")
            // The sum of squares of a perfect fit is rounding noise in the reference, zero here.
            .With("rss", 1e-9, line.IsPerfectFit ? 1e-18 : 0)
            .With("sigma", 1e-9, line.IsPerfectFit ? 1e-9 : 0)
            .Check(
                one.Expected,
                new Answer
                {
                    ["n"] = line.N,
                    ["df"] = line.DegreesOfFreedom,
                    ["intercept"] = line.Intercept,
                    ["slope"] = line.Slope,
                    ["rss"] = line.ResidualSumOfSquares,
                    ["sigma"] = line.ResidualStandardDeviation,
                    ["r2"] = line.RSquared,
                    ["perfect_fit"] = line.IsPerfectFit,
                    ["slope_se"] = line.SlopeStandardError,
                    ["t_stat"] = line.TStatistic,
                    ["p"] = line.PValue,
                    ["slope_ci95"] = line.SlopeInterval95,
                    ["slope_ci80"] = line.SlopeInterval80,
                    ["durbin_watson"] = line.DurbinWatson,
                    ["prediction"] = () => Predictions(one.Expected, line),
                }
            );
    }

    [TestCaseSource(nameof(Certified))]
    public void Matches_the_certified_values(OracleCase one)
    {
        var x = one.Input.Numbers("t");
        var y = one.Input.Numbers("y");
        var line = one.Id.EndsWith("through_origin", StringComparison.Ordinal)
            ? LeastSquares.FitThroughOrigin(x, y).Value
            : LeastSquares.Fit(x, y).Value;

        new Reference(1e-9).Check(
            one.Expected,
            new Answer
            {
                ["b0"] = line.Intercept,
                ["b1"] = line.Slope,
                ["sd_b0"] = line.InterceptStandardError,
                ["sd_b1"] = line.SlopeStandardError,
                ["resid_sd"] = line.ResidualStandardDeviation,
                ["r2"] = line.RSquared,
            }
        );
    }

    private static Answer[] Predictions(JsonElement expected, LeastSquaresLine line) =>
        [
            .. expected
                .GetProperty("prediction")
                .EnumerateArray()
                .Select(point => line.Predict(point.GetProperty("t").GetDouble()))
                .Select(point => new Answer
                {
                    ["t"] = point.X,
                    ["fit"] = point.Fit,
                    ["se_fit"] = point.MeanStandardError,
                    ["se_pred"] = point.PredictionStandardError,
                    ["ci95"] = point.Confidence95,
                    ["pi80"] = point.Prediction80,
                    ["pi95"] = point.Prediction95,
                }),
        ];
}
