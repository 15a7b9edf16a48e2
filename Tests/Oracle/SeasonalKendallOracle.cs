using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class SeasonalKendallOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("seasonal_kendall.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var test = SeasonalKendall
            .Test(one.Input.Numbers("t"), one.Input.Numbers("y"), one.Input.Integer("frequency"))
            .Value;
        new Reference(1e-9).Check(
            one.Expected,
            new Answer
            {
                ["S_by_season"] = test.ScoreBySeason,
                ["varS_by_season"] = test.VarianceBySeason,
                ["S"] = test.Score,
                ["varS"] = test.ScoreVariance,
                ["z"] = test.Z,
                ["p"] = test.PValue,
                ["seasonal_sen_slope_per_year"] = test.SlopePerYear,
            }
        );
    }
}
