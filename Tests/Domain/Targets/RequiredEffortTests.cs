using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Tests.Domain.Comparisons;

namespace RoadmapIndicators.Tests.Domain.Targets;

internal sealed class RequiredEffortTests
{
    private static Calculated<RequiredEffort> Effort(
        int by,
        decimal level,
        Indicator indicator,
        params (AreaCode Area, int First, decimal[] Values)[] series
    )
    {
        var panel = ComparedFigures.Panel([
            .. series.SelectMany(s =>
                s.Values.Select((v, i) => ComparedFigures.Figure(s.Area, $"{s.First + i}", v))
            ),
        ]);
        var question = new TargetQuestion(
            ComparedFigures.Dudley,
            Breakdown.Total,
            indicator,
            panel,
            ComparedFigures.Register,
            "None."
        );
        var target = new Target(
            "T",
            "test",
            "A level.",
            TargetKind.Absolute,
            TargetOperator.AtLeast,
            level,
            "%",
            by,
            null,
            null,
            "Dudley",
            null,
            null,
            null,
            null,
            DefinitionMatch.Exact,
            "",
            new Citation("Source", null)
        );
        return RequiredEffort.Of(question, TargetAssessor.Assess(question, [target])[0]);
    }

    private static readonly (AreaCode, int, decimal[]) Own = (
        ComparedFigures.Dudley,
        2018,
        [70, 70, 71, 71, 72, 72]
    );

    [Test]
    public void It_counts_those_that_kept_up_the_rate_from_a_similar_start()
    {
        // 72 in 2023, 76 by 2025: two a year for two years, from between 70 and 74.
        var effort = Effort(
            2025,
            76,
            TestSeries.Indicator(),
            Own,
            (ComparedFigures.Birmingham, 2018, [71, 73, 75, 75, 75, 75]),
            (ComparedFigures.Coventry, 2018, [71, 71.5m, 72, 72.5m, 73, 73]),
            (ComparedFigures.Leeds, 2018, [10, 20, 30, 40, 50, 60])
        ).Value;
        Assert.Multiple(() =>
        {
            Assert.That(effort.ChangePerYear, Is.EqualTo(2).Within(1e-9));
            Assert.That(effort.Years, Is.EqualTo(2).Within(1e-9));
            Assert.That(effort.SimilarStart, Is.EqualTo(new Interval(70, 74)));
            Assert.That((effort.Sustained, effort.Comparable), Is.EqualTo((1, 2)));
            Assert.That(effort.Examples[0].Area, Is.EqualTo(ComparedFigures.Birmingham));
            Assert.That(effort.IsHistoryShorter, Is.False);
            Assert.That(
                RequiredEffortText.Of(effort, TestSeries.Indicator()),
                Is.EqualTo(
                    "1 of 2 local authorities that started between 70.0% and 74.0% kept up 2.0 percentage points a year over 2 years. So few say little."
                )
            );
        });
    }

    [Test]
    public void A_spell_across_a_declared_break_is_none()
    {
        var broken = TestSeries.Indicator(
            breaks: new SeriesBreak(Period.Year(2019), BreakKind.Method, "New survey.", null)
        );
        var effort = Effort(
            2025,
            76,
            broken,
            Own,
            (ComparedFigures.Birmingham, 2018, [71, 73, 75.5m, 76, 77, 77])
        ).Value;
        Assert.That((effort.Sustained, effort.Comparable), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_short_history_is_said_and_a_very_short_one_refused()
    {
        (AreaCode, int, decimal[]) Short(params decimal[] values) => (ComparedFigures.Leeds, 2018, values);
        var half = Effort(2029, 76, TestSeries.Indicator(), Own, Short(71, 73, 74, 75, 75, 75)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(half.Years, Is.EqualTo(2));
            Assert.That(half.IsHistoryShorter);
            Assert.That(
                RequiredEffortText.Of(half, TestSeries.Indicator()),
                Does.Contain("shorter than the 6 years left")
            );
            Assert.That(
                Effort(2029, 76, TestSeries.Indicator(), Own, Short(71, 73)).Reason,
                Is.EqualTo(Refusal.SpanTooShort)
            );
            Assert.That(
                Effort(2029, 76, TestSeries.Indicator(), Own).Reason,
                Is.EqualTo(Refusal.SpanTooShort)
            );
        });
    }

    [Test]
    public void Nothing_is_needed_once_met_or_passed()
    {
        Assert.That(Effort(2025, 72, TestSeries.Indicator(), Own).Reason, Is.EqualTo(Refusal.TargetMet));
        Assert.That(Effort(2020, 90, TestSeries.Indicator(), Own).Reason, Is.EqualTo(Refusal.NoTarget));
        Assert.That(Effort(2025, 90, TestSeries.Indicator()).Reason, Is.EqualTo(Refusal.NoTarget));
        foreach (var reason in Enum.GetValues<Refusal>())
            Assert.That(RequiredEffortText.Why(reason), Is.Not.Empty);
    }

    [Test]
    public void A_target_that_moves_with_others_asks_for_no_rate_of_ones_own()
    {
        var question = TestTargets.Ask(TestTargets.Beside(2020, [70, 71, 72], [75, 75, 75]));
        var gap = TargetAssessor.Assess(question, [TestTargets.CatchUp])[0];
        Assert.That(gap.RequiredPerYear, Is.Not.Null);
        Assert.That(RequiredEffort.Of(question, gap).Reason, Is.EqualTo(Refusal.NotAggregable));
    }

    [Test]
    public void A_date_that_is_reached_needs_no_rate_any_more()
    {
        var question = TestTargets.Ask(TestSeries.Years(2018, 70m, 71m, 72m));
        var open = TargetAssessor.Assess(question, [TestTargets.Level])[0];
        Assert.Multiple(() =>
        {
            Assert.That(
                RequiredEffort.Of(question, open with { YearsLeft = 0 }).Reason,
                Is.EqualTo(Refusal.TargetYearPassed)
            );
            Assert.That(
                RequiredEffort.Of(question, open with { RequiredPerYear = 0 }).Reason,
                Is.EqualTo(Refusal.TargetYearPassed)
            );
        });
    }

    [Test]
    public void The_longest_history_decides_how_long_a_spell_is_looked_for()
    {
        // Two years are left; the short series alone would be too short for them.
        var effort = Effort(
            2025,
            76,
            TestSeries.Indicator(),
            Own,
            (ComparedFigures.Birmingham, 2018, [71, 73, 75]),
            (ComparedFigures.Coventry, 2018, [71, 75])
        ).Value;
        Assert.That((effort.Years, effort.Comparable), Is.EqualTo((2.0, 1)));
        Assert.That(effort.IsHistoryShorter, Is.False);
    }

    [Test]
    public void One_year_is_the_shortest_spell_that_counts()
    {
        // Three years are left, and half of the two years held is one: a third of what is left.
        var effort = Effort(
            2026,
            78,
            TestSeries.Indicator(),
            Own,
            (ComparedFigures.Birmingham, 2018, [71, 74, 75])
        ).Value;
        Assert.That((effort.Years, effort.Comparable, effort.Sustained), Is.EqualTo((1.0, 1, 1)));
        Assert.That(effort.IsHistoryShorter, Is.True);
        Assert.That(
            Effort(
                2027,
                78,
                TestSeries.Indicator(),
                Own,
                (ComparedFigures.Birmingham, 2018, [71, 74, 75])
            ).Reason,
            Is.EqualTo(Refusal.SpanTooShort)
        );
    }

    [Test]
    public void The_fastest_stand_first_and_each_area_with_its_fastest_spell()
    {
        var effort = Effort(
            2025,
            76,
            TestSeries.Indicator(),
            Own,
            (ComparedFigures.Birmingham, 2018, [71, 73, 75]),
            (ComparedFigures.Coventry, 2018, [70, 72, 74, 77, 82]),
            (ComparedFigures.Leeds, 2018, [70, 72, 80])
        ).Value;
        Assert.Multiple(() =>
        {
            Assert.That(
                effort.Examples.Select(e => e.Area),
                Is.EqualTo(
                    new[] { ComparedFigures.Leeds, ComparedFigures.Coventry, ComparedFigures.Birmingham }
                )
            );
            Assert.That(effort.Examples[0].ChangePerYear, Is.EqualTo(5).Within(1e-9));
            // From 74 in 2020, the last start within reach, to 82 in 2022.
            Assert.That(effort.Examples[1].ChangePerYear, Is.EqualTo(4).Within(1e-9));
        });
    }

    [Test]
    public void Equally_fast_areas_stand_in_the_order_of_their_codes()
    {
        var effort = Effort(
            2025,
            76,
            TestSeries.Indicator(),
            Own,
            (ComparedFigures.Leeds, 2018, [71, 73, 75]),
            (ComparedFigures.Birmingham, 2018, [71, 73, 75])
        ).Value;
        Assert.That(
            effort.Examples.Select(e => e.Area),
            Is.EqualTo(new[] { ComparedFigures.Birmingham, ComparedFigures.Leeds })
        );
    }

    [Test]
    public void A_break_in_the_last_period_of_a_spell_breaks_it()
    {
        var broken = TestSeries.Indicator(
            breaks: new SeriesBreak(Period.Year(2020), BreakKind.Method, "New survey.", null)
        );
        var effort = Effort(2025, 76, broken, Own, (ComparedFigures.Leeds, 2018, [71, 73, 75])).Value;
        Assert.That(effort.Comparable, Is.Zero);
        Assert.That(
            RequiredEffortText.Of(effort, TestSeries.Indicator()),
            Is.EqualTo(
                "No other of the local authorities held started between 70.0% and 74.0% and has figures 2 years on."
            )
        );
    }

    [Test]
    public void Words_name_a_unit_without_a_symbol_never_and_say_where_the_history_is_shorter()
    {
        var effort = Effort(
            2029,
            76,
            TestSeries.Indicator(),
            Own,
            (ComparedFigures.Leeds, 2018, [71, 73, 74, 75, 75, 75])
        ).Value;
        var plain = TestSeries.Indicator() with { Unit = new Unit("deaths per 100,000 people", "", 1) };
        var few = effort with { Comparable = 4, Sustained = 2, Years = 2.54, YearsLeft = 6.25 };
        const string Counted =
            " local authorities that started between 70.0 and 74.0 kept up 0.7 a year over 2.5 years. The history held is shorter than the 6.3 years left, and shorter spells are easier.";
        Assert.Multiple(() =>
        {
            Assert.That(
                RequiredEffortText.Of(few, plain),
                Is.EqualTo("2 of 4" + Counted + " So few say little.")
            );
            Assert.That(
                RequiredEffortText.Of(few with { Comparable = 5 }, plain),
                Is.EqualTo("2 of 5" + Counted)
            );
        });
    }
}
