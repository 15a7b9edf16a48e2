using System.Text.Json;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class TargetGapOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("target_gap.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var t = one.Input.Numbers("t");
        var y = one.Input.Numbers("y");
        var target = new TargetPoint(
            one.Input.Number("target"),
            one.Input.Number("target_year"),
            one.Input.Desired()
        );
        var gap = TargetGap.Of(t, y, target).Value;
        var pace = Pace.WholeHistory(t, y);
        var ratio = pace.HasValue ? PaceRatio.Of(pace.Value, gap) : pace.Reason!.Value;
        var sen = TheilSen.Slope(t, y);
        var line = LeastSquares.Fit(t, y);

        new Reference(1e-9)
            .With("p_meet", 0, 1e-9)
            .WithStudentLimits("pi80")
            .Check(
                one.Expected,
                new Answer
                {
                    ["latest"] = gap.Latest,
                    ["latest_t"] = gap.LatestTime,
                    ["gap_signed"] = gap.Difference,
                    ["gap_to_close"] = gap.ToClose,
                    ["target_met"] = gap.Standing == TargetStanding.Met,
                    ["share_of_journey"] = gap.ShareOfJourney.OrNull(),
                    ["years_remaining"] = gap.YearsLeft,
                    ["required_annual_change"] = gap.RequiredChangePerYear.OrNull(),
                    ["required_cagr"] = gap.RequiredGrowthRate.OrNull(),
                    ["mean_annual_change"] = pace.HasValue ? pace.Value.ChangePerYear : null,
                    ["sen_slope"] = sen.OrNull(),
                    ["ols_slope"] = line.HasValue ? line.Value.Slope : null,
                    ["pace_ratio"] = ratio.HasValue ? ratio.Value.Value : null,
                    ["pace_status"] = ratio.HasValue ? OracleWords.Snake(ratio.Value.Status) : null,
                    ["attainment_t_at_mean_pace"] = pace.HasValue
                        ? gap.AttainmentTime(pace.Value.ChangePerYear).OrNull()
                        : null,
                    ["attainment_t_at_sen_pace"] = sen.HasValue
                        ? gap.AttainmentTime(sen.Value).OrNull()
                        : null,
                    ["status"] = gap.Standing switch
                    {
                        TargetStanding.Met => "met",
                        TargetStanding.PassedUnmet => "target_year_passed_not_met",
                        _ => null,
                    },
                    ["drift"] = Later(() => Drift(t, y, target, (walk, h) => walk.WithDrift(h).Value)),
                    ["damped_drift_phi0.9"] = Later(() =>
                        Drift(t, y, target, (walk, h) => walk.WithDampedDrift(h).Value)
                    ),
                    ["logit_drift"] = Later(() => LogitDrift(t, y, target, one.Input)),
                    ["ols"] = Later(() => StraightLine(t, y, target)),
                }
            );
    }

    private static Func<object?> Later(Func<Answer?> block) => block;

    private static Answer? Drift(
        double[] t,
        double[] y,
        TargetPoint target,
        Func<RandomWalk, double, Prediction> project
    )
    {
        if (y.Length < 5 || !Spacing.IsEqual(t))
            return null;
        var steps = (target.Time - t[^1]) / Spacing.MeanGap(t);
        var prediction = project(RandomWalk.OnEqualSteps(y).Value, steps);
        return new Answer
        {
            ["projected"] = prediction.Location,
            ["se"] = prediction.StandardError,
            ["df"] = prediction.DegreesOfFreedom,
            ["p_meet"] = Probability(prediction, target.Value, target.Desired),
            ["pi80"] = prediction.Interval80(),
        };
    }

    private static Answer? LogitDrift(double[] t, double[] y, TargetPoint target, JsonElement input)
    {
        var bounded = input.TryGetProperty("bounds", out _);
        if (
            y.Length < 5
            || !Spacing.IsEqual(t)
            || !bounded
            || !LogitScale.Holds(y)
            || !LogitScale.Holds(target.Value)
        )
            return null;
        var walk = RandomWalk.OnEqualSteps([.. y.Select(LogitScale.From)]).Value;
        var step = Spacing.MeanGap(t);
        var bar = LogitScale.From(target.Value);
        var prediction = walk.WithDrift((target.Time - t[^1]) / step).Value;
        var reaches = (bar - walk.Latest) / walk.Drift;
        return new Answer
        {
            ["projected"] = LogitScale.ToPercent(prediction.Location),
            ["p_meet"] = Probability(prediction, bar, target.Desired),
            ["pi80"] = LogitScale.ToPercent(prediction.Interval80()),
            ["attainment_t"] = reaches > 0 && double.IsFinite(reaches) ? t[^1] + step * reaches : null,
        };
    }

    private static Answer? StraightLine(double[] t, double[] y, TargetPoint target)
    {
        var point = LeastSquares.Fit(t, y).Value.Predict(target.Time);
        if (point.PredictionStandardError is not { } error)
            return null;
        var prediction = new Prediction(point.Fit, error, point.DegreesOfFreedom);
        return new Answer
        {
            ["projected"] = prediction.Location,
            ["se"] = prediction.StandardError,
            ["df"] = prediction.DegreesOfFreedom,
            ["p_meet"] = Probability(prediction, target.Value, target.Desired),
            ["pi80"] = prediction.Interval80(),
        };
    }

    /// <summary>Without error the reference says 1 or 0 where the code refuses to say.</summary>
    private static double Probability(Prediction prediction, double bar, DesiredDirection desired)
    {
        var probability = prediction.ProbabilityOfReaching(bar, desired);
        return probability.HasValue ? probability.Value
            : desired.IsReachedBy(bar, prediction.Location) ? 1
            : 0;
    }
}
