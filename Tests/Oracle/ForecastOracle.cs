using System.Text.Json;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class ForecastOracle
{
    private static readonly string[] Methods = ["naive", "drift", "ses", "theta", "holt", "damped"];

    private static IEnumerable<TestCaseData> Fixed() => OracleCases.Json("holt_fixed_parameters.json");

    private static IEnumerable<TestCaseData> Optimised() => OracleCases.Json("forecast_optimised.json");

    [TestCaseSource(nameof(Fixed))]
    public void Recursion_with_given_parameters_matches(OracleCase one)
    {
        var input = one.Input;
        var fit = Smoothing.Run(
            input.Numbers("y"),
            new SmoothingParameters(
                input.Number("alpha"),
                input.Number("beta"),
                input.NumberOrNull("phi") ?? 1,
                input.Number("l0"),
                input.Number("b0")
            )
        );
        var h = input.Integer("h");
        var answer = Predictions(h, fit.At);
        answer["fitted"] = fit.Fitted;
        answer["sse"] = fit.SumOfSquaredErrors;
        answer["sigma2"] = fit.Variance;
        answer["final_level"] = fit.FinalLevel;
        answer["final_trend"] = fit.FinalTrend;
        answer["variance_multiplier"] = Enumerable.Range(1, h).Select(fit.VarianceMultiplier);
        new Reference(1e-9).Check(one.Expected, answer);
    }

    [TestCaseSource(nameof(Optimised))]
    public void Random_walks_match(OracleCase one)
    {
        var h = one.Input.Integer("h");
        var walk = RandomWalk.OnEqualSteps(one.Input.Numbers("y")).Value;

        var naive = Predictions(h, steps => Normal(walk.NoChange(steps)));
        naive["sigma2"] = walk.VarianceWithoutDrift;
        var drift = Predictions(h, steps => Normal(walk.WithDrift(steps).Value));
        drift["drift"] = walk.Drift;
        drift["drift_se"] = walk.DriftStandardError;
        drift["sigma2"] = walk.VarianceAboutDrift;
        var student = Predictions(h, steps => walk.WithDrift(steps).Value);
        student["df"] = walk.N - 2;
        student["se"] = Enumerable.Range(1, h).Select(steps => walk.WithDrift(steps).Value.StandardError);
        drift["t_intervals"] = student;

        // The reference's t quantiles are off by up to some 3e-9 of themselves.
        var slack = 1e-8 * walk.WithDrift(h).Value.StandardError;
        new Reference(1e-9).Check(one.Expected.GetProperty("naive"), naive);
        new Reference(1e-9)
            .With("lo80", 1e-9, slack)
            .With("hi80", 1e-9, slack)
            .With("lo95", 1e-9, slack)
            .With("hi95", 1e-9, slack)
            .Check(one.Expected.GetProperty("drift"), drift);
        RequireKnown(one.Expected);
    }

    [TestCaseSource(nameof(Optimised))]
    public void Smoothing_is_as_good_as_the_reference(OracleCase one)
    {
        var y = one.Input.Numbers("y");
        foreach (var block in one.Expected.EnumerateObject())
        {
            switch (block.Name)
            {
                case "ses":
                    CheckSearch(block.Value, y, SmoothingSearch.Simple(y));
                    break;
                case "holt":
                    CheckSearch(block.Value, y, SmoothingSearch.Holt(y));
                    break;
                case "damped":
                    CheckSearch(block.Value, y, SmoothingSearch.DampedHolt(y));
                    break;
                case "theta":
                    CheckTheta(block.Value, y);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>
    /// Two checks: the recursion and the limits at the reference's own parameters, number by number, and that
    /// our own optimum is at least as good and close by, since a flat optimum allows several.
    /// </summary>
    private static void CheckSearch(JsonElement expected, double[] y, Calculated<Smoothing> found)
    {
        var parameters = new SmoothingParameters(
            expected.Number("alpha"),
            expected.NumberOrNull("beta") ?? 0,
            expected.NumberOrNull("phi") ?? 1,
            expected.Number("l0"),
            expected.NumberOrNull("b0") ?? 0
        );
        var fit = Smoothing.Run(y, parameters, found.Value.Estimated);
        var answer = Predictions(expected.GetProperty("mean").GetArrayLength(), fit.At);
        answer["alpha"] = fit.Parameters.Alpha;
        answer["beta"] = expected.NumberOrNull("beta") is null ? null : fit.Parameters.Beta;
        answer["phi"] = expected.NumberOrNull("phi") is null ? null : fit.Parameters.Phi;
        answer["l0"] = fit.Parameters.Level;
        answer["b0"] = expected.NumberOrNull("b0") is null ? null : fit.Parameters.Trend;
        answer["sse"] = fit.SumOfSquaredErrors;
        answer["sigma2"] = fit.Variance;
        answer["npar"] = fit.Estimated;
        // The reference prints its parameters to fifteen digits, which the recursion magnifies.
        new Reference(1e-9, 1e-9 * fit.At(1).StandardError).Check(expected, answer);

        Assert.That(found.Value.SumOfSquaredErrors, Is.LessThanOrEqualTo(1.001 * expected.Number("sse")));
        RequireClose(expected, found.Value.At);
    }

    private static void CheckTheta(JsonElement expected, double[] y)
    {
        var theta = Theta.Fit(y).Value;
        var answer = Predictions(expected.GetProperty("mean").GetArrayLength(), theta.At);
        answer["alpha"] = theta.Level.Parameters.Alpha;
        answer["half_slope"] = theta.HalfSlope;
        answer["sigma2"] = theta.Level.Variance;
        // The limits move with the mean, and the mean with where on a flat optimum the search stopped.
        var allowed = AllowedDistance(expected);
        new Reference(1e-9)
            .With("alpha", 1e-3, 1e-3)
            .With("sigma2", 1e-3)
            .With("mean", 0, allowed)
            .With("lo80", 0, 2 * allowed)
            .With("hi80", 0, 2 * allowed)
            .With("lo95", 0, 2 * allowed)
            .With("hi95", 0, 2 * allowed)
            .Check(expected, answer);
    }

    private static double AllowedDistance(JsonElement expected) =>
        0.25 * (expected.Numbers("hi95")[0] - expected.Numbers("lo95")[0]) / 3.92;

    private static void RequireClose(JsonElement expected, Func<int, Prediction> at)
    {
        var means = expected.Numbers("mean");
        for (var h = 1; h <= means.Length; h++)
            Assert.That(at(h).Location, Is.EqualTo(means[h - 1]).Within(AllowedDistance(expected)));
    }

    private static Prediction Normal(Prediction student) =>
        new(student.Location, student.StandardError, degreesOfFreedom: null);

    private static Answer Predictions(int horizon, Func<int, Prediction> at)
    {
        var points = Enumerable.Range(1, horizon).Select(at).ToArray();
        return new Answer
        {
            ["mean"] = points.Select(point => point.Location),
            ["lo80"] = points.Select(point => point.Interval80().Lower),
            ["hi80"] = points.Select(point => point.Interval80().Upper),
            ["lo95"] = points.Select(point => point.Interval95().Lower),
            ["hi95"] = points.Select(point => point.Interval95().Upper),
        };
    }

    private static void RequireKnown(JsonElement expected) =>
        Assert.That(expected.EnumerateObject().Select(block => block.Name), Is.SubsetOf(Methods));
}
