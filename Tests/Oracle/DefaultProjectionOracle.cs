using System.Text.Json;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class DefaultProjectionOracle
{
    private static IEnumerable<TestCaseData> Cases() =>
        OracleCases.Json("recommended_default_projection.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var ceiling = one.Input.NumberOrNull("ceiling");
        var projection = GatedDampedDrift.OnEqualSteps(
            one.Input.Numbers("t"),
            one.Input.Numbers("y"),
            ceiling is null ? ValueBounds.None : new ValueBounds(0, ceiling.Value, ceiling == 100),
            IntervalMultipliers.Published
        );
        var reference = new Reference(1e-9).With("p_meet", 1e-9, 1e-9).WithStudentLimits("pi80", "pi95");
        if (!projection.HasValue)
        {
            reference.Check(one.Expected, new Answer { ["method"] = null });
            return;
        }

        var fitted = projection.Value;
        reference.Check(
            one.Expected,
            new Answer
            {
                ["p_exact"] = fitted.Gate.PValue,
                ["gate_open"] = fitted.IsGateOpen,
                ["method"] = OracleWords.Snake(fitted.Method),
                ["df"] = fitted.DegreesOfFreedom,
                ["working_scale"] = OracleWords.Snake(fitted.Scale),
                ["forecast"] = Forecast(one.Expected, fitted),
                ["attainment"] = Attainment(one.Expected, fitted),
            }
        );
    }

    [Test]
    public void Uses_the_published_constants()
    {
        var meta = OracleCases.Meta("recommended_default_projection.json");
        var constants = meta.GetProperty("constants");
        Assert.Multiple(() =>
        {
            Assert.That(constants.Number("phi"), Is.EqualTo(GatedDampedDrift.Damping));
            Assert.That(constants.Number("gate_p"), Is.EqualTo(GatedDampedDrift.GateLevel));
            foreach (var row in IntervalMultipliers.Published.Raw)
            {
                Assert.That(row.For80, Is.EqualTo(Row(constants, "m80", row.FewestPoints)));
                Assert.That(row.For95, Is.EqualTo(Row(constants, "m95", row.FewestPoints)));
            }
            foreach (var row in IntervalMultipliers.Published.Logit)
            {
                Assert.That(row.For80, Is.EqualTo(Row(constants, "logit_m80", row.FewestPoints)));
                Assert.That(row.For95, Is.EqualTo(Row(constants, "logit_m95", row.FewestPoints)));
            }
        });
    }

    private static double[] Row(JsonElement constants, string table, int fewest) =>
        constants
            .GetProperty(table)
            .Numbers(
                fewest switch
                {
                    5 => "5-6",
                    7 => "7-9",
                    _ => "10+",
                }
            );

    private static Answer[] Forecast(JsonElement expected, GatedDampedDrift projection) =>
        [
            .. expected
                .GetProperty("forecast")
                .EnumerateArray()
                .Select(point => projection.At(point.Integer("h")).Value)
                .Select(point => new Answer
                {
                    ["h"] = point.Horizon,
                    ["t"] = point.Time,
                    ["point"] = point.Value,
                    ["location"] = point.Prediction.Location,
                    ["se"] = point.Prediction.StandardError,
                    ["m80"] = point.Multiplier80,
                    ["m95"] = point.Multiplier95,
                    ["pi80"] = point.Interval80,
                    ["pi95"] = point.Interval95,
                }),
        ];

    private static Answer[] Attainment(JsonElement expected, GatedDampedDrift projection) =>
        [
            .. expected
                .GetProperty("attainment")
                .EnumerateArray()
                .Select(one => new Answer
                {
                    ["target"] = one.Number("target"),
                    ["h"] = one.Integer("h"),
                    ["desired"] = one.Word("desired"),
                    ["p_meet"] = Probability(projection, one),
                }),
        ];

    /// <summary>Without error the reference says 1 or 0 where the code refuses to say.</summary>
    private static double? Probability(GatedDampedDrift projection, JsonElement one)
    {
        var (bar, h) = (one.Number("target"), one.Integer("h"));
        var probability = projection.ProbabilityOfReaching(bar, one.Desired(), h);
        if (probability.Reason != Refusal.NoVariation)
            return probability.OrNull();
        return one.Desired().IsReachedBy(bar, projection.At(h).Value.Value) ? 1 : 0;
    }
}
