using System.Text.Json;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class FingertipsTrendOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("chi_squared_trend_fingertips.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var trend =
            one.Input.Word("method") == "proportion"
                ? FingertipsTrend.OfProportions(one.Input.Numbers("count"), one.Input.Numbers("denominator"))
                : FingertipsTrend.OfIntervals(one.Input.Numbers("value"), Intervals(one.Input));
        var answer = new Answer
        {
            ["marker"] = OracleWords.Snake(
                trend.HasValue ? trend.Value.Marker : TrendMarker.CannotBeCalculated
            ),
        };
        if (trend.HasValue)
        {
            var found = trend.Value;
            answer["chi_squared"] = found.ChiSquared;
            answer["p"] = found.PValue;
            answer["slope"] = found.Slope;
            answer["leave_one_out_signs_agree"] = found.KeepsItsSign;
            answer["significant"] = found.IsSignificant;
            answer["judgement"] = found.Judge(one.Input.IndicatorPolarity()) is { } word
                ? OracleWords.Snake(word)
                : null;
            answer["slope_probability_scale"] = found.ProportionSlope;
        }
        new Reference(1e-9).Check(one.Expected, answer);
    }

    private static Interval?[] Intervals(JsonElement input) =>
        [
            .. input
                .NumbersOrNull("lower")
                .Zip(
                    input.NumbersOrNull("upper"),
                    (low, high) => low is { } l && high is { } h ? new Interval(l, h) : (Interval?)null
                ),
        ];
}
