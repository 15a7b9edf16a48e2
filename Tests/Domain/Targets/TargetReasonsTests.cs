using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Targets;
using static RoadmapIndicators.Tests.Domain.Targets.TestTargets;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>What an assessment says beside its status: gaps, baselines and reasons, at their bounds.</summary>
internal sealed class TargetReasonsTests
{
    [TestCase(TargetOperator.AtLeast, 84, false)]
    [TestCase(TargetOperator.AtLeast, 85, true)]
    [TestCase(TargetOperator.AtLeast, 86, true)]
    [TestCase(TargetOperator.Above, 84, false)]
    [TestCase(TargetOperator.Above, 85, false)]
    [TestCase(TargetOperator.Above, 86, true)]
    [TestCase(TargetOperator.AtMost, 84, true)]
    [TestCase(TargetOperator.AtMost, 85, true)]
    [TestCase(TargetOperator.AtMost, 86, false)]
    [TestCase(TargetOperator.Below, 84, true)]
    [TestCase(TargetOperator.Below, 85, false)]
    [TestCase(TargetOperator.Below, 86, false)]
    public void An_operator_is_met_on_its_own_side_of_the_level(TargetOperator by, int value, bool met) =>
        Assert.That(by.IsMet(value, 85), Is.EqualTo(met));

    [TestCase(TargetOperator.AtLeast)]
    [TestCase(TargetOperator.Above)]
    [TestCase(TargetOperator.AtMost)]
    [TestCase(TargetOperator.Below)]
    public void An_operator_is_its_side_and_its_strictness(TargetOperator by) =>
        Assert.That(TargetOperators.Of(by.Desired(), by.IsStrict()), Is.EqualTo(by));

    [Test]
    public void An_area_stands_to_the_area_of_a_target_in_one_of_five_ways()
    {
        var areas = TestSeries.Areas;
        Assert.Multiple(() =>
        {
            Assert.That(TargetRelations.Of(Coventry, null, areas), Is.EqualTo(TargetRelation.Uncoded));
            Assert.That(TargetRelations.Of(Coventry, Coventry, areas), Is.EqualTo(TargetRelation.Same));
            Assert.That(TargetRelations.Of(Coventry, Kingdom, areas), Is.EqualTo(TargetRelation.PartOf));
            Assert.That(TargetRelations.Of(Kingdom, Coventry, areas), Is.EqualTo(TargetRelation.Contains));
            Assert.That(TargetRelations.Of(Coventry, OtherRegion, areas), Is.EqualTo(TargetRelation.Other));
        });
    }

    [Test]
    public void The_gap_to_a_level_is_told_in_units_and_as_a_share_of_the_level()
    {
        var assessed = Assess(Level, Years(2022, 80m));
        Assert.That(assessed.Gap, Is.EqualTo(5m));
        Assert.That(assessed.RelativeGap, Is.EqualTo(5.0 / 85).Within(1e-12));
        var zero = Assess(Level with { Value = 0, Operator = TargetOperator.AtMost }, Years(2022, 80m));
        Assert.That((zero.Gap, zero.RelativeGap), Is.EqualTo((-80m, (double?)null)));
    }

    [Test]
    public void A_gap_to_another_area_is_told_in_units_and_as_a_share_of_its_value()
    {
        var assessed = Assess(CatchUp, Beside(2020, [60, 66, 72], [75, 75, 80]));
        Assert.Multiple(() =>
        {
            Assert.That((assessed.Level, assessed.Gap), Is.EqualTo(((decimal?)80m, (decimal?)8m)));
            Assert.That(assessed.RelativeGap, Is.EqualTo(0.1).Within(1e-12));
            Assert.That(
                assessed.Baseline,
                Is.EqualTo(new TargetBaseline(assessed.Baseline!.Period, "2020", 60m, Published: false))
            );
            Assert.That(assessed.MetOn, Is.Null);
            Assert.That(Assess(CatchUp, Beside(2020, [1], [0])).RelativeGap, Is.Null);
        });
    }

    [Test]
    public void Catching_up_is_dated_at_the_first_period_that_was_level() =>
        Assert.That(
            Assess(CatchUp, Beside(2020, [70, 75, 80], [75, 75, 75])).MetOn!.Value.Code,
            Is.EqualTo("2021")
        );

    [Test]
    public void Catching_up_is_refused_with_the_reason()
    {
        var panel = Beside(2020, [70], [75]);
        Assert.Multiple(() =>
        {
            Refused(
                Assess(CatchUp with { Comparator = null }, panel),
                "The source names no area to catch up with."
            );
            Refused(
                Assess(CatchUp with { Comparator = Coventry }, panel),
                "Coventry is itself the area to catch up with."
            );
            Refused(
                Assess(CatchUp, panel, Indicator(polarity: Polarity.Neutral)),
                "The indicator is neither better high nor better low."
            );
        });
    }

    [Test]
    public void A_strict_gap_has_to_be_passed_and_a_falling_indicator_caught_up_with_from_above()
    {
        var level = Beside(2020, [75], [75]);
        var low = Indicator(polarity: Polarity.LowerIsBetter);
        Assert.Multiple(() =>
        {
            Assert.That(Assess(CatchUp, level).Status, Is.EqualTo(TargetStatus.Met));
            Assert.That(
                Assess(CatchUp with { Operator = TargetOperator.Above }, level).Status,
                Is.EqualTo(TargetStatus.Behind)
            );
            Assert.That(Assess(CatchUp, Beside(2020, [74], [75]), low).Status, Is.EqualTo(TargetStatus.Met));
            Assert.That(
                Assess(CatchUp, Beside(2020, [76], [75]), low).Status,
                Is.EqualTo(TargetStatus.Behind)
            );
        });
    }

    [Test]
    public void A_level_that_the_source_does_not_state_is_not_compared() =>
        Refused(Assess(Level with { Value = null }, Years(2022, 80m)), "The source states no level.");

    [Test]
    public void A_missed_target_says_so_and_whether_it_was_ever_met()
    {
        const string Missed = "The latest figure falls at or after the end of 2025 and does not meet it.";
        Assert.Multiple(() =>
        {
            Assert.That(Assess(Level, Years(2023, 80m, 81m, 82m)).Reason, Is.EqualTo(Missed));
            Assert.That(
                Assess(Level, Years(2023, 86m, 81m, 82m)).Reason,
                Is.EqualTo(Missed + " It was first met in 2023, and has been lost.")
            );
        });
    }

    [Test]
    public void A_target_is_met_late_only_after_its_date()
    {
        var inTime = Assess(Level with { By = 2022 }, Years(2021, 80m, 85m, 90m));
        var late = Assess(Level with { By = 2022 }, Years(2021, 80m, 84m, 90m));
        Assert.Multiple(() =>
        {
            Assert.That((inTime.Status, inTime.Reason), Is.EqualTo((TargetStatus.Met, (string?)null)));
            Assert.That(
                late.Reason,
                Is.EqualTo("It was met after its date: first in 2023, for the end of 2022.")
            );
            Assert.That(Assess(Level with { By = null }, Years(2021, 90m)).Reason, Is.Null);
        });
    }

    [Test]
    public void Behind_says_why_where_no_pace_is_behind_it()
    {
        Assert.Multiple(() =>
        {
            Said(
                Assess(Level, Years(2021, 80m, 81m)),
                "Fewer than 3 figures are held, so no pace can be measured: behind says only that it is not met."
            );
            Said(
                Assess(Level with { Operator = TargetOperator.Above }, Years(2021, 80m, 81m, 85m)),
                "The level itself is reached and has to be passed."
            );
            Said(
                Assess(Level with { By = null }, Years(2021, 80m, 81m, 82m)),
                "The source states no year, so no pace is required: behind says only that it is not met."
            );
        });

        static void Said(TargetAssessment assessed, string reason) =>
            Assert.That((assessed.Status, assessed.Reason), Is.EqualTo((TargetStatus.Behind, reason)));
    }

    [TestCase(TargetOperator.AtLeast, 83.0, TargetStatus.MovingAway)]
    [TestCase(TargetOperator.AtLeast, 82.5, TargetStatus.MovingAway)]
    [TestCase(TargetOperator.AtLeast, 82.4, TargetStatus.Behind)]
    [TestCase(TargetOperator.AtLeast, 81.0, TargetStatus.Behind)]
    [TestCase(TargetOperator.AtMost, 83.0, TargetStatus.Behind)]
    [TestCase(TargetOperator.AtMost, 81.6, TargetStatus.Behind)]
    [TestCase(TargetOperator.AtMost, 81.5, TargetStatus.MovingAway)]
    public void Without_a_year_half_a_display_unit_the_wrong_way_is_moving_away(
        TargetOperator by,
        double first,
        TargetStatus status
    )
    {
        // The values end at 82; a level of 85 is above them, one of 60 below.
        var target = Level with
        {
            By = null,
            Operator = by,
            Value = by == TargetOperator.AtLeast ? 85 : 60,
        };
        var whole = Indicator() with { Unit = new Unit("% of things", "%", 0) };
        var assessed = Assess(target, Years(2021, (decimal)first, 82m, 82m), whole);
        Assert.That(assessed.Status, Is.EqualTo(status));
        if (status == TargetStatus.MovingAway)
            Assert.That(
                assessed.Reason,
                Is.EqualTo(
                    "The source states no year, so no pace is required; the last years went the wrong way."
                )
            );
    }

    [Test]
    public void A_pace_has_a_status_only_where_one_is_required()
    {
        var dated = Assess(Level, Years(2021, 82m, 83m, 84m)).Pace!;
        var undated = Assess(Level with { By = null }, Years(2021, 82m, 83m, 84m)).Pace!;
        Assert.Multiple(() =>
        {
            Assert.That(dated.Status, Is.EqualTo(PaceStatus.OnPace));
            Assert.That(dated.Ratio, Is.EqualTo(2).Within(1e-9));
            Assert.That((undated.Status, undated.Ratio), Is.EqualTo(((PaceStatus?)null, (double?)null)));
            Assert.That(undated.To.Period.Code, Is.EqualTo("2023"));
        });
    }

    [Test]
    public void A_cut_has_to_be_more_than_stated_where_the_source_says_more()
    {
        var exactly = Years(2018, 100m, 90m, 64m);
        var low = Indicator(polarity: Polarity.LowerIsBetter);
        Assert.Multiple(() =>
        {
            Assert.That(Assess(Cut, exactly, low).Status, Is.EqualTo(TargetStatus.Met));
            foreach (var strict in (TargetOperator[])[TargetOperator.Above, TargetOperator.Below])
                Assert.That(
                    Assess(Cut with { Operator = strict }, exactly, low).Status,
                    Is.Not.EqualTo(TargetStatus.Met)
                );
            Assert.That(
                Assess(Cut with { Operator = TargetOperator.AtMost }, exactly, low).Status,
                Is.EqualTo(TargetStatus.Met)
            );
        });
    }

    [Test]
    public void A_cut_is_measured_from_the_sources_own_value_before_the_figures()
    {
        var low = Indicator(polarity: Polarity.LowerIsBetter);
        var figures = Years(2018, 100m, 90m, 70m);
        var held = Assess(Cut, figures, low).Baseline!;
        var given = Assess(Cut with { BaselineValue = 200 }, figures, low).Baseline!;
        Assert.That((held.Label, held.Value, held.Published), Is.EqualTo(("2018", 100m, false)));
        Assert.That((given.Label, given.Value, given.Published), Is.EqualTo(("2018", 200m, true)));
    }

    [Test]
    public void A_cut_without_its_base_is_refused_and_quotes_the_source()
    {
        const string Unknown = "A cut can be judged only from its base, and that is not known. ";
        var figures = Years(2019, 90m, 70m);
        Assert.Multiple(() =>
        {
            Refused(
                Assess(Cut with { BaselinePeriod = "Before the plan." }, figures),
                Unknown + "Before the plan."
            );
            Refused(
                Assess(Cut with { BaselinePeriod = null }, figures),
                Unknown + "The source names no base year."
            );
            Refused(Assess(Cut, figures), Unknown + "2018");
        });
    }

    [Test]
    public void A_published_baseline_keeps_the_sources_own_words_for_its_time()
    {
        var own = Level with { BaselineValue = 75 };
        var figures = Years(2021, 80m, 81m);
        Assert.Multiple(() =>
        {
            Assert.That(
                Assess(own with { BaselinePeriod = "Spring 2019" }, figures).Baseline,
                Is.EqualTo(new TargetBaseline(null, "Spring 2019", 75m, Published: true))
            );
            Assert.That(Assess(own, figures).Baseline!.Label, Is.EqualTo("not stated"));
            Assert.That(
                Assess(own with { DefinitionMatch = DefinitionMatch.Proxy }, figures).Baseline!.Published,
                Is.False
            );
        });
    }

    [Test]
    public void Without_figures_there_is_no_baseline_and_no_latest()
    {
        var question = Ask(null);
        Assert.That(
            (question.FirstAsBaseline, question.Latest is null),
            Is.EqualTo(((TargetBaseline?)null, true))
        );
        Assert.That(Assess(Level, null).Reason, Is.EqualTo("None is held."));
    }

    [Test]
    public void Nothing_to_compare_is_a_bug_of_the_caller()
    {
        var gap = TargetGap.Of([2024], [60], new TargetPoint(66, 2030, DesiredDirection.Up)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(() => PaceRatio.Of(1, null!), Throws.ArgumentNullException);
            Assert.That(() => PaceRatio.Of(null!, gap), Throws.ArgumentNullException);
            Assert.That(() => StandardisedDistance.Of(null!, [1, 2, 3, 4, 5]), Throws.ArgumentNullException);
            Assert.That(() => StandardisedDistance.Of(1, [1, 2, double.NaN, 4, 5]), Throws.ArgumentException);
            Assert.That(() => Pace.Over([2020, 2019, 2021], [1, 2, 3]), Throws.ArgumentException);
            Assert.That(
                () => TargetGap.Of([2020, 2019], [1, 2], new TargetPoint(1, 2030, DesiredDirection.Up)),
                Throws.ArgumentException
            );
            Assert.That(
                () => new TargetPoint(double.NaN, 2030, DesiredDirection.Up),
                Throws.ArgumentException.With.Message.Contains("NaN by 2030")
            );
        });
    }

    private static void Refused(TargetAssessment assessed, string reason) =>
        Assert.That((assessed.Status, assessed.Reason), Is.EqualTo((TargetStatus.NotComparable, reason)));
}
