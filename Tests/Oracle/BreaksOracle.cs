using RoadmapIndicators.Domain.Breaks;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Oracle;

[Category("Oracle")]
internal sealed class BreaksOracle
{
    private static IEnumerable<TestCaseData> Cases() => OracleCases.Json("breaks_and_links.json");

    [TestCaseSource(nameof(Cases))]
    public void Matches_the_reference(OracleCase one)
    {
        var answer =
            one.Input.TryGetProperty("old", out _) ? Link(one)
            : one.Input.TryGetProperty("new_base_t", out _) ? Rebase(one)
            : Screen(one);
        new Reference(1e-7).Check(one.Expected, answer);
    }

    private static Answer Screen(OracleCase one)
    {
        var (t, y) = (one.Input.Numbers("t"), one.Input.Numbers("y"));
        var pettitt = PettittTest.Screen(y).Value;
        var answer = new Answer
        {
            ["pettitt"] = new Answer
            {
                ["K"] = pettitt.Statistic,
                ["tau_index"] = pettitt.PointsBefore,
                ["p_approx"] = pettitt.ApproximatePValue,
            },
        };
        if (one.Input.NumberOrNull("known_break_after_index") is { } index)
        {
            var fit = StepRegression.Fit(t, y, (int)index).Value;
            answer["known_break"] = new Answer
            {
                ["break_after_index"] = fit.PointsBefore,
                ["break_before_t"] = t[fit.PointsBefore],
                ["slope"] = fit.Slope,
                ["slope_se"] = fit.SlopeStandardError,
                ["slope_p"] = fit.SlopePValue,
                ["slope_ci95"] = fit.SlopeInterval95,
                ["step"] = fit.Step,
                ["step_se"] = fit.StepStandardError,
                ["step_p"] = fit.StepPValue,
                ["step_ci95"] = fit.StepInterval95,
                ["sigma"] = fit.ResidualStandardDeviation,
                ["df"] = fit.DegreesOfFreedom,
            };
        }
        return answer;
    }

    private static Answer Link(OracleCase one)
    {
        var (old, fresh) = (one.Input.GetProperty("old"), one.Input.GetProperty("new"));
        var link = SeriesLink
            .Find(old.Numbers("t"), old.Numbers("y"), fresh.Numbers("t"), fresh.Numbers("y"))
            .Value;
        return new Answer
        {
            ["overlap_periods"] = link.OverlapPeriods,
            ["ratio_link_factor"] = link.RatioFactor,
            ["additive_link"] = link.Shift,
            ["linked_ratio"] = link.ByRatio().Value,
            ["linked_additive"] = link.ByShift(),
            ["linked_t"] = link.Times,
        };
    }

    private static Answer Rebase(OracleCase one)
    {
        var rebased = IndexRebasing
            .To(one.Input.Number("new_base_t"), one.Input.Numbers("t"), one.Input.Numbers("y"))
            .Value;
        return new Answer
        {
            ["rebased"] = rebased,
            ["pct_changes_unchanged"] = IndexRebasing.Growth(rebased.AsSpan()),
        };
    }
}
