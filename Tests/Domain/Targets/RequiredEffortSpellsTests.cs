using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Tests.Domain.Comparisons;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>
/// Which spells count and which of them is told. Dudley stands at 72 in 2023 and two years are left, so starts between
/// 70 and 74 are similar where 76 is aimed at, and two a year are needed.
/// </summary>
internal sealed class RequiredEffortSpellsTests
{
    private static readonly Observation[] Own = Yearly(Dudley, 2018, 70, 70, 71, 71, 72, 72);

    [Test]
    public void The_first_spell_is_told_where_it_is_the_fastest()
    {
        // 70 to 80 by 2020 is five a year; 72 to 76.5 by 2021 is 2.25 and does as well, but is slower.
        var effort = Effort(Yearly(Leeds, 2018, 70, 72, 80, 76.5m));
        Assert.Multiple(() =>
        {
            Assert.That(effort.Examples.Single().ChangePerYear, Is.EqualTo(5).Within(1e-9));
            Assert.That(effort.Examples.Single().From.Period.Code, Is.EqualTo("2018"));
            Assert.That(effort.Examples.Single().To.Period.Code, Is.EqualTo("2020"));
        });
    }

    [Test]
    public void Of_two_spells_that_are_as_fast_the_earlier_is_told()
    {
        var effort = Effort(Yearly(Leeds, 2018, 70, 71, 74, 75));
        Assert.That(effort.Examples.Single().From.Period.Code, Is.EqualTo("2018"));
    }

    [Test]
    public void A_rate_that_is_just_what_is_needed_was_kept_up_and_one_below_it_was_not()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Effort(Yearly(Leeds, 2018, 71, 73, 75)).Sustained, Is.EqualTo(1));
            Assert.That(Effort(Yearly(Leeds, 2018, 71, 73, 74.9m)).Sustained, Is.Zero);
        });
    }

    [Test]
    public void A_fall_as_fast_as_the_rise_that_is_needed_keeps_nothing_up()
    {
        var effort = Effort(Yearly(Leeds, 2018, 74, 72, 70));
        Assert.That((effort.Comparable, effort.Sustained), Is.EqualTo((1, 0)));
    }

    [Test]
    public void A_fall_is_kept_up_by_falls_where_lower_is_better()
    {
        var effort = Effort(
            [.. Own, .. Yearly(Leeds, 2018, 73, 71, 69), .. Yearly(Coventry, 2018, 71, 73, 76)],
            TestSeries.Indicator(polarity: Polarity.LowerIsBetter),
            TestTargets.Level with
            {
                Operator = TargetOperator.AtMost,
                Value = 68,
                By = 2025,
            }
        );
        Assert.Multiple(() =>
        {
            Assert.That(effort.ChangePerYear, Is.EqualTo(-2).Within(1e-9));
            Assert.That((effort.Comparable, effort.Sustained), Is.EqualTo((2, 1)));
            Assert.That(effort.Examples.Single().Area, Is.EqualTo(Leeds));
            Assert.That(effort.Examples.Single().ChangePerYear, Is.EqualTo(-2).Within(1e-9));
        });
    }

    [Test]
    public void A_start_is_similar_within_half_of_the_way_and_within_two_display_units_at_the_least()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Effort(Yearly(Leeds, 2018, 74, 0, 80)).Comparable, Is.EqualTo(1));
            Assert.That(Effort(Yearly(Leeds, 2018, 74.1m, 0, 80)).Comparable, Is.Zero);
            Assert.That(Effort(Yearly(Leeds, 2018, 70, 0, 80)).Comparable, Is.EqualTo(1));
            Assert.That(Effort(Yearly(Leeds, 2018, 69.9m, 0, 80)).Comparable, Is.Zero);
            var near = Effort(
                [.. Own, .. Yearly(Leeds, 2018, 72, 72, 80)],
                TestSeries.Indicator(),
                TestTargets.Level with
                {
                    Value = 72.1m,
                    By = 2025,
                }
            );
            Assert.That(near.SimilarStart.Lower, Is.EqualTo(71.8).Within(1e-9));
            Assert.That(near.SimilarStart.Upper, Is.EqualTo(72.2).Within(1e-9));
        });
    }

    [TestCase("2019-10", true, Description = "a quarter short")]
    [TestCase("2019-09", false)]
    [TestCase("2020-04", true, Description = "a quarter over")]
    [TestCase("2020-05", false)]
    public void A_spell_is_as_long_as_the_years_left_give_or_take_a_quarter(string end, bool counts)
    {
        // Two years are left from the end of 2022 to the end of 2024; one area has the years, another the spell.
        var effort = Effort(
            [
                Figure(Dudley, "2022-01", 70),
                Figure(Dudley, "2023-01", 72),
                Figure(Coventry, "2018-01", 10),
                Figure(Coventry, "2023-01", 20),
                Figure(Leeds, "2018-01", 72),
                Figure(Leeds, end, 90),
            ],
            TestSeries.Indicator(PeriodKind.Snapshot),
            TestTargets.Level with
            {
                Value = 76,
                By = 2024,
            }
        );
        Assert.That((effort.Years, effort.Comparable), Is.EqualTo((2.0, counts ? 1 : 0)));
    }

    [Test]
    public void Figures_of_periods_of_another_length_and_areas_of_another_type_are_no_peers()
    {
        var effort = Effort([
            .. Own,
            .. Yearly(Coventry, 2018, 10, 10, 10),
            .. Yearly(Region, 2018, 71, 73, 75),
            Figure(Leeds, "2018-Q1", 71),
            Figure(Leeds, "2020-Q1", 76),
        ]);
        Assert.That(effort.Comparable, Is.Zero);
    }

    [Test]
    public void Five_of_the_fastest_are_told_and_all_are_counted()
    {
        var many = Enumerable
            .Range(1, 7)
            .SelectMany(n => Yearly(AreaCode.Parse($"E0900000{n}"), 2018, 70, 72, 74 + n));
        var london = Effort(
            [
                .. Own.Select(f => new Observation(
                    AreaCode.Parse("E09000033"),
                    f.Period,
                    f.Breakdown,
                    f.Value
                )),
                .. many,
            ],
            area: AreaCode.Parse("E09000033")
        );
        Assert.Multiple(() =>
        {
            Assert.That(london.Sustained, Is.EqualTo(7));
            Assert.That(london.Examples, Has.Count.EqualTo(5));
            Assert.That(london.Examples[0].Area.Value, Is.EqualTo("E09000007"));
            Assert.That(london.Examples[4].Area.Value, Is.EqualTo("E09000003"));
        });
    }

    private static Observation[] Yearly(AreaCode area, int first, params decimal[] values) =>
        [.. values.Select((v, i) => Figure(area, $"{first + i}", v))];

    private static RequiredEffort Effort(Observation[] others) =>
        Effort(
            others.Any(f => f.Area == Dudley) ? others : [.. Own, .. others],
            TestSeries.Indicator(),
            null
        );

    private static RequiredEffort Effort(Observation[] all, AreaCode area) =>
        Effort(all, TestSeries.Indicator(), null, area);

    private static RequiredEffort Effort(
        Observation[] all,
        Indicator indicator,
        Target? target,
        AreaCode? area = null
    )
    {
        var question = new TargetQuestion(
            area ?? Dudley,
            Breakdown.Total,
            indicator,
            ComparedFigures.Panel(all),
            Register,
            "None."
        );
        target ??= TestTargets.Level with { Value = 76, By = 2025 };
        return RequiredEffort.Of(question, TargetAssessor.Assess(question, [target])[0]).Value;
    }
}
