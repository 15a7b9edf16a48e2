using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;
using RoadmapIndicators.Domain.Targets;
using static RoadmapIndicators.Tests.Domain.Targets.TestTargets;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

/// <summary>Each headline as an editor would print it, to the letter.</summary>
internal sealed class TargetHeadlineTests
{
    private const string Aim = "the target for Coventry: at least 85% of things, by the end of 2025";

    private static readonly Panel Rising = Years(2021, 80m, 81m, 82m);

    [Test]
    public void Without_a_target_it_says_that_none_is_known()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(null, null),
                Is.EqualTo("Test share in Coventry: no figure is held, and no published target is known.")
            );
            Assert.That(
                Say(null, Years(2021, 80m)),
                Is.EqualTo("Test share in Coventry was 80.0% in 2021; no published target is known.")
            );
        });
    }

    [Test]
    public void Without_a_figure_it_says_what_could_not_be_judged() =>
        Assert.That(
            Say(Level with { DefinitionMatch = DefinitionMatch.Proxy }, null),
            Is.EqualTo($"Test share in Coventry: no figure is held to set beside {Aim}.")
        );

    [Test]
    public void What_cannot_be_compared_says_why()
    {
        var other = Level with { DefinitionMatch = DefinitionMatch.None };
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(other, null),
                Is.EqualTo($"Test share in Coventry cannot be compared with {Aim}. Another thing.")
            );
            Assert.That(
                Say(other, Years(2021, 80m)),
                Is.EqualTo(
                    $"Test share in Coventry was 80.0% in 2021; this cannot be compared with {Aim}. Another thing."
                )
            );
            Assert.That(
                Say(
                    Level with
                    {
                        Value = null,
                        Unit = "jobs",
                        DefinitionMatch = DefinitionMatch.Proxy,
                    },
                    Rising
                ),
                Is.EqualTo(
                    "Test share in Coventry was 82.0% in 2023; this cannot be compared with the target for Coventry: an unstated level of jobs, by the end of 2025. The source states no level."
                )
            );
        });
    }

    [Test]
    public void A_met_and_a_missed_target_are_called_so()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(Level, Years(2021, 80m, 81m, 90m)),
                Is.EqualTo($"Test share in Coventry was 90.0% in 2023, which meets {Aim}.")
            );
            Assert.That(
                Say(Level, Years(2023, 80m, 81m, 82m)),
                Is.EqualTo(
                    $"Test share in Coventry was 82.0% in 2025, 3.0 percentage points short of {Aim}, which was missed."
                )
            );
        });
    }

    [TestCase(80, 81, 82, "it has risen by 1.0 percentage point a year since 2021")]
    [TestCase(84, 83, 82, "it has fallen by 1.0 percentage point a year since 2021")]
    [TestCase(82, 81, 82, "there has been no change since 2021")]
    public void An_open_target_says_what_is_needed_and_what_was_done(int a, int b, int c, string made) =>
        Assert.That(
            Say(Level, Years(2021, a, b, c)),
            Is.EqualTo(
                $"Test share in Coventry was 82.0% in 2023, 3.0 percentage points short of {Aim}. That needs a rise of 1.5 percentage points a year; {made}."
            )
        );

    [Test]
    public void Two_figures_say_what_is_needed_alone()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(Level, Years(2022, 81m, 82m)),
                Is.EqualTo(
                    $"Test share in Coventry was 82.0% in 2023, 3.0 percentage points short of {Aim}. That needs a rise of 1.5 percentage points a year."
                )
            );
            Assert.That(
                Say(Level with { By = null }, Years(2022, 81m, 82m)),
                Does.EndWith(
                    "3.0 percentage points short of the target for Coventry: at least 85% of things, for which no year is stated."
                )
            );
        });
    }

    [Test]
    public void Without_a_year_it_says_what_was_done_alone() =>
        Assert.That(
            Say(Level with { By = null }, Rising),
            Is.EqualTo(
                "Test share in Coventry was 82.0% in 2023, 3.0 percentage points short of the target for Coventry: at least 85% of things, for which no year is stated. It has risen by 1.0 percentage point a year since 2021."
            )
        );

    [Test]
    public void The_level_itself_is_just_short_of_more_than_it() =>
        Assert.That(
            Say(Level with { Operator = TargetOperator.Above }, Years(2021, 83m, 84m, 85m)),
            Is.EqualTo(
                "Test share in Coventry was 85.0% in 2023, just short of the target for Coventry: more than 85% of things, by the end of 2025. It has risen by 1.0 percentage point a year since 2021."
            )
        );

    [TestCase(TargetOperator.AtLeast, "at least 85 jobs")]
    [TestCase(TargetOperator.Above, "more than 85 jobs")]
    [TestCase(TargetOperator.AtMost, "at most 85 jobs")]
    [TestCase(TargetOperator.Below, "less than 85 jobs")]
    public void The_operator_is_put_into_words(TargetOperator by, string words) =>
        Assert.That(
            Say(Level with { Operator = by, Unit = "jobs" }, null),
            Does.Contain($"the target for Coventry: {words}, by the end of 2025")
        );

    [Test]
    public void A_supposed_target_is_nobodys_and_has_no_scope() =>
        Assert.That(
            Say(
                Level with
                {
                    Kind = TargetKind.WhatIf,
                    AppliesTo = Kingdom,
                    AppliesToName = "United Kingdom",
                },
                Years(2022, 81m, 82m)
            ),
            Is.EqualTo(
                "Test share in Coventry was 82.0% in 2023, 3.0 percentage points short of the supposed target: 85.0%, by the end of 2025. That needs a rise of 1.5 percentage points a year."
            )
        );

    [Test]
    public void A_target_of_another_area_says_for_whom_it_was_set()
    {
        var kingdom = Level with { AppliesTo = Kingdom, AppliesToName = "United Kingdom" };
        var panel = Panel((Region, "2023", 90m), (Coventry, "2023", 90m));
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(kingdom, panel),
                Does.EndWith(
                    "which meets the target for the United Kingdom: at least 85% of things, by the end of 2025. It was set for the United Kingdom as a whole, of which Coventry is a part."
                )
            );
            Assert.That(
                Say(Level, panel, area: Region, subject: "the West Midlands"),
                Does.EndWith(", by the end of 2025. It was set for Coventry, not for the West Midlands.")
            );
            Assert.That(
                Say(Level with { AppliesTo = OtherRegion, AppliesToName = "Greater Manchester" }, panel),
                Does.EndWith(", by the end of 2025. It was set for Greater Manchester, not for Coventry.")
            );
            Assert.That(
                Say(Level with { AppliesTo = null, AppliesToName = "The Black Country" }, panel),
                Does.Contain("the target for the Black Country: ")
                    .And.EndWith(" It was set for the Black Country, an area without a code of its own.")
            );
        });
    }

    [Test]
    public void A_place_is_told_with_its_number_its_ties_and_who_holds_the_place_aimed_at()
    {
        const string Aim =
            "the target for the West Midlands: place 1 among combined authorities, by the end of 2025";
        Assert.Multiple(() =>
        {
            Assert.That(
                Say(First, Panel((Region, "2021", 91m), (OtherRegion, "2021", 92m)), area: Region),
                Is.EqualTo(
                    $"Test share in Coventry was 91.0% in 2021, place 2 of 2, behind Greater Manchester, 1.0 percentage point short of {Aim}."
                )
            );
            Assert.That(
                Say(First, Panel((Region, "2021", 92m), (OtherRegion, "2021", 92m)), area: Region),
                Is.EqualTo(
                    $"Test share in Coventry was 92.0% in 2021, place 1 of 2, shared, which meets {Aim}."
                )
            );
        });
    }

    [Test]
    public void A_cut_is_told_as_a_cut() =>
        Assert.That(
            Say(Cut, Years(2018, 100m, 90m, 60m), Indicator(polarity: Polarity.LowerIsBetter)),
            Is.EqualTo(
                "Test share in Coventry was 60.0% in 2020, which meets the target for Coventry: a cut of 36%, by the end of 2025."
            )
        );

    [TestCase(70, 72, "the difference has moved by 1.0 percentage point a year since 2020, the right way")]
    [TestCase(74, 72, "the difference has moved by 1.0 percentage point a year since 2020, the wrong way")]
    [TestCase(72, 72, "the difference has not changed since 2020")]
    public void A_gap_to_another_area_is_told_by_the_difference(int first, int last, string made) =>
        Assert.That(
            Say(CatchUp, Beside(2020, [first, 72, last], [75, 75, 75])),
            Is.EqualTo(
                $"Test share in Coventry was 72.0% in 2022, 3.0 percentage points short of the target for Coventry: the level of the United Kingdom, 75.0% at the same time, by the end of 2025. That needs 1.0 percentage point a year; {made}."
            )
        );

    [Test]
    public void A_gap_without_a_shared_period_names_the_other_area_alone() =>
        Assert.That(
            Say(CatchUp, Years(2022, 82m)),
            Is.EqualTo(
                "Test share in Coventry was 82.0% in 2022; this cannot be compared with the target for Coventry: the level of the United Kingdom, by the end of 2025. No figures of one period are held for both this area and the United Kingdom."
            )
        );

    [Test]
    public void One_who_has_to_come_down_is_above_the_target_and_not_short_of_it() =>
        Assert.That(
            Say(
                Level with
                {
                    Operator = TargetOperator.AtMost,
                    Value = 0,
                    Unit = "net emissions",
                },
                Years(2021, 12m, 11m, 10m),
                Indicator(polarity: Polarity.LowerIsBetter) with
                {
                    Title = "Emissions",
                    Unit = new Unit("tonnes", "t", 1),
                }
            ),
            Is.EqualTo(
                "Emissions in Coventry were 10.0 t in 2023, 10.0 t above the target for Coventry: zero net emissions, by the end of 2025. That needs a fall of 5.0 t a year; they have fallen by 1.0 t a year since 2021."
            )
        );

    [Test]
    public void All_of_it_is_not_at_least_all_of_it() =>
        Assert.That(
            Say(Level with { Value = 100 }, Years(2023, 82m)),
            Does.Contain("the target for Coventry: 100% of things, by")
        );

    [Test]
    public void A_place_whose_unit_says_so_is_called_a_place_once() =>
        Assert.That(
            Say(
                First with
                {
                    Unit = "place among UK combined authorities",
                },
                Panel((Region, "2021", 90m), (OtherRegion, "2021", 92m)),
                area: Region
            ),
            Does.Contain(": place 1 among UK combined authorities, by the end of 2025")
        );

    [TestCase(ObservationStatus.Provisional, "was 82.0% (provisional) in 2023, 3.0")]
    [TestCase(ObservationStatus.Estimated, "was 82.0% (an estimate) in 2023, 3.0")]
    [TestCase(ObservationStatus.Unreliable, "was 82.0% (of low reliability) in 2023, 3.0")]
    public void A_figure_that_is_not_certain_is_not_told_as_certain(ObservationStatus status, string said) =>
        Assert.That(Say(Level, Ending(82m, status)), Does.Contain(said));

    private static Panel Ending(decimal value, ObservationStatus status) =>
        new(
            "test",
            new PanelStamp(1, new DateOnly(2026, 1, 1), 1),
            [(new Observation(Coventry, Period.Year(2023), Breakdown.Total, value, status), 1L)]
        );

    private static string Say(
        Target? target,
        Panel? panel,
        Indicator? indicator = null,
        AreaCode? area = null,
        string subject = "Coventry"
    ) =>
        TargetHeadline.Of(
            Assess(target, panel, indicator, area),
            indicator ?? Indicator(),
            subject,
            TestSeries.Areas
        );
}
