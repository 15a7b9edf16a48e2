using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Areas;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Targets;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

public sealed class TargetAssessorTests
{
    private static readonly Target Absolute = OutlookCase.Absolute with
    {
        AppliesTo = Kingdom,
        AppliesToName = "United Kingdom",
    };

    [Test]
    public void Without_a_target_it_says_so_even_where_there_is_no_data()
    {
        var only = TargetAssessor.Assess(Ask(null, Indicator()), []).Single();
        Assert.That(only.Status, Is.EqualTo(TargetStatus.NoTarget));
        Assert.That(only.Reason, Is.Not.Empty);
    }

    [Test]
    public void Without_figures_it_says_so() =>
        Assert.That(Assess(Absolute, null).Status, Is.EqualTo(TargetStatus.NoData));

    [Test]
    public void A_series_that_measures_something_else_is_not_compared() =>
        Assert.That(
            Assess(Absolute with { DefinitionMatch = DefinitionMatch.None }, Years(2020, 1m)).Status,
            Is.EqualTo(TargetStatus.NotComparable)
        );

    [TestCase(TargetOperator.AtLeast, 85.0, TargetStatus.Met)]
    [TestCase(TargetOperator.Above, 85.0, TargetStatus.Behind)]
    [TestCase(TargetOperator.AtMost, 85.0, TargetStatus.Met)]
    [TestCase(TargetOperator.Below, 85.0, TargetStatus.Behind)]
    public void The_level_itself_meets_a_target_or_not_by_its_operator(
        TargetOperator by,
        double level,
        TargetStatus status
    ) =>
        Assert.That(
            Assess(Absolute with { Operator = by }, Years(2022, 84m, 84.5m, (decimal)level)).Status,
            Is.EqualTo(status)
        );

    [Test]
    public void Full_precision_decides_and_rounding_does_not()
    {
        var met = Assess(Absolute with { By = 2030 }, Years(2022, 80m, 84m, 84.96m));
        Assert.That(met.Status, Is.Not.EqualTo(TargetStatus.Met));
        Assert.That(met.ToClose, Is.EqualTo(0.04m));
    }

    [Test]
    public void A_met_target_names_the_first_period_that_met_it()
    {
        var met = Assess(Absolute, Years(2021, 80m, 86m, 84m, 90m));
        Assert.Multiple(() =>
        {
            Assert.That(met.Status, Is.EqualTo(TargetStatus.Met));
            Assert.That(met.MetOn?.Code, Is.EqualTo("2022"));
            Assert.That(met.Gap, Is.EqualTo(-5m));
            Assert.That(met.ToClose, Is.Zero);
            Assert.That(met.RequiredPerYear, Is.Null);
            Assert.That(met.Relation, Is.EqualTo(TargetRelation.PartOf));
        });
    }

    [Test]
    public void A_target_met_after_its_date_says_so() =>
        Assert.That(
            Assess(Absolute with { By = 2022 }, Years(2021, 80m, 84m, 90m)).Reason,
            Does.Contain("after its date").And.Contain("2023")
        );

    [TestCase(82.0, 83.0, 84.0, TargetStatus.OnPace)]
    [TestCase(82.0, 82.7, 83.4, TargetStatus.Behind)]
    [TestCase(82.0, 82.1, 82.2, TargetStatus.WellBehind)]
    [TestCase(83.0, 82.5, 82.0, TargetStatus.MovingAway)]
    [TestCase(83.0, 83.0, 83.0, TargetStatus.WellBehind)]
    public void An_open_target_is_judged_by_its_pace(
        double first,
        double second,
        double third,
        TargetStatus status
    )
    {
        // Two years are left: 84.0 needs 0.5 a year, 83.4 needs 0.8, 82.2 needs 1.4.
        var open = Assess(Absolute, Years(2021, (decimal)first, (decimal)second, (decimal)third));
        Assert.That(open.Status, Is.EqualTo(status));
        Assert.That(open.YearsLeft, Is.EqualTo(2).Within(1e-9));
    }

    [Test]
    public void A_change_under_half_a_display_unit_counts_as_none()
    {
        var still = Assess(Absolute, Years(2021, 83.00m, 82.98m, 82.96m));
        Assert.That(still.Status, Is.EqualTo(TargetStatus.WellBehind));
        Assert.That(still.Pace!.Ratio, Is.Zero);
    }

    [Test]
    public void The_pace_is_that_of_the_last_three_years()
    {
        var open = Assess(Absolute with { By = 2030 }, Years(2015, 10m, 60m, 70m, 80m, 81m, 82m, 83m));
        Assert.That(open.Pace!.From.Period.Code, Is.EqualTo("2018"));
        Assert.That(open.Pace.ChangePerYear, Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void A_target_year_has_passed_by_the_figures_and_not_by_the_clock()
    {
        var passed = Assess(Absolute, Years(2023, 80m, 81m, 82m));
        var open = Assess(Absolute, Years(2022, 80m, 81m, 82m));
        Assert.That(passed.Status, Is.EqualTo(TargetStatus.Missed));
        Assert.That(passed.YearsLeft, Is.Zero);
        Assert.That(open.Status, Is.Not.EqualTo(TargetStatus.Missed));
    }

    [TestCase("2025-07", false)]
    [TestCase("2026-01", true)]
    public void A_snapshot_passes_a_target_year_at_the_turn_of_the_year(string latest, bool passed)
    {
        var assessed = Assess(
            Absolute,
            Panel(("2024-01", 80m), ("2025-01", 81m), (latest, 82m)),
            Indicator(PeriodKind.Snapshot)
        );
        Assert.That(assessed.Status == TargetStatus.Missed, Is.EqualTo(passed));
    }

    [Test]
    public void Academic_years_end_in_the_target_year()
    {
        var assessed = Assess(
            Absolute,
            Panel(("2021-08/P1Y", 80m), ("2022-08/P1Y", 81m), ("2023-08/P1Y", 82m))
        );
        // The year from August 2024 is the last that ends by 31 December 2025.
        Assert.That(assessed.YearsLeft, Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Without_a_year_nothing_is_required()
    {
        var behind = Assess(Absolute with { By = null }, Years(2021, 80m, 81m, 82m));
        var away = Assess(Absolute with { By = null }, Years(2021, 83m, 81m, 80m));
        Assert.Multiple(() =>
        {
            Assert.That(behind.Status, Is.EqualTo(TargetStatus.Behind));
            Assert.That(behind.Reason, Does.Contain("no year"));
            Assert.That(behind.RequiredPerYear, Is.Null);
            Assert.That(behind.YearsLeft, Is.Null);
            Assert.That(away.Status, Is.EqualTo(TargetStatus.MovingAway));
        });
    }

    [Test]
    public void The_journey_starts_at_the_published_baseline_only_for_the_targets_own_area()
    {
        var own = Absolute with
        {
            AppliesTo = Coventry,
            AppliesToName = "Coventry",
            BaselineValue = 75,
            BaselinePeriod = "2019",
        };
        var theirs = Assess(own, Years(2021, 80m, 81m));
        var other = Assess(own with { AppliesTo = Region }, Years(2021, 80m, 81m));
        Assert.Multiple(() =>
        {
            Assert.That(theirs.Baseline!.Published, Is.True);
            Assert.That(theirs.ShareOfJourney, Is.EqualTo(0.6).Within(1e-12));
            Assert.That(other.Baseline!.Published, Is.False);
            Assert.That(other.ShareOfJourney, Is.EqualTo(0.2).Within(1e-12));
        });
    }

    [Test]
    public void A_comparator_gap_is_read_at_the_newest_period_that_both_have()
    {
        var target = Absolute with { Kind = TargetKind.ComparatorGap, Comparator = Kingdom, By = null };
        var assessed = Assess(
            target,
            Panel(
                (Coventry, "2020", 70m),
                (Coventry, "2021", 71m),
                (Coventry, "2022", 72m),
                (Coventry, "2023", 79m),
                (Kingdom, "2020", 75m),
                (Kingdom, "2021", 75m),
                (Kingdom, "2022", 75m)
            )
        );
        Assert.Multiple(() =>
        {
            Assert.That(assessed.Latest!.Value.Period.Code, Is.EqualTo("2022"));
            Assert.That(assessed.Comparator!.Value, Is.EqualTo(75m));
            Assert.That(assessed.Gap, Is.EqualTo(3m));
            Assert.That(assessed.ToClose, Is.EqualTo(3m));
            Assert.That(assessed.ShareOfJourney, Is.EqualTo(0.4).Within(1e-12));
            Assert.That(assessed.Pace!.ChangePerYear, Is.EqualTo(1).Within(1e-12));
            Assert.That(assessed.Status, Is.EqualTo(TargetStatus.Behind));
        });
    }

    [Test]
    public void A_comparator_is_caught_up_with_on_the_side_that_the_polarity_says()
    {
        // The source counts people who are left out, the series those who are not.
        var target = Absolute with
        {
            Kind = TargetKind.ComparatorGap,
            Comparator = Kingdom,
            Operator = TargetOperator.AtMost,
        };
        var assessed = Assess(target, Panel((Coventry, "2020", 80m), (Kingdom, "2020", 75m)));
        Assert.That(assessed.Status, Is.EqualTo(TargetStatus.Met));
    }

    [Test]
    public void A_comparator_without_a_shared_period_is_not_compared()
    {
        var target = Absolute with { Kind = TargetKind.ComparatorGap, Comparator = Kingdom };
        var assessed = Assess(target, Panel((Coventry, "2020", 80m), (Kingdom, "2021", 75m)));
        Assert.That(assessed.Status, Is.EqualTo(TargetStatus.NotComparable));
        Assert.That(assessed.Reason, Does.Contain("United Kingdom"));
    }

    [Test]
    public void A_place_is_ranked_within_its_type_and_ties_share_the_better_place()
    {
        var target = Absolute with
        {
            Kind = TargetKind.Rank,
            Value = 1,
            RankedAmong = AreaType.CombinedAuthority,
        };
        var panel = Panel(
            (Region, "2020", 90m),
            (OtherRegion, "2020", 90m),
            (Coventry, "2020", 99m),
            (Region, "2021", 91m),
            (OtherRegion, "2021", 92m)
        );
        var region = TargetAssessor.Assess(Ask(panel, Indicator(), Region), [target]).Single();
        var city = Assess(target, panel);
        Assert.Multiple(() =>
        {
            Assert.That(region.Rank!.Place, Is.EqualTo(2));
            Assert.That(region.Rank.Of, Is.EqualTo(2));
            Assert.That(region.Rank.Leader, Is.EqualTo(OtherRegion));
            Assert.That(region.ToClose, Is.EqualTo(1m));
            Assert.That(region.Status, Is.EqualTo(TargetStatus.Behind));
            Assert.That(region.MetOn?.Code, Is.EqualTo("2020"), "a shared first place is first");
            Assert.That(city.Status, Is.EqualTo(TargetStatus.NotComparable));
        });
    }

    [Test]
    public void A_cut_is_judged_from_its_base_and_without_one_not_at_all()
    {
        var cut = Absolute with { Kind = TargetKind.Reduction, Value = 36, By = 2030 };
        var indicator = Indicator(polarity: Polarity.LowerIsBetter);
        var based = Assess(cut with { BaselinePeriod = "2018" }, Years(2018, 100m, 90m, 70m), indicator);
        var baseless = Assess(
            cut with
            {
                BaselinePeriod = "The base year is not known.",
            },
            Years(2018, 100m),
            indicator
        );
        Assert.Multiple(() =>
        {
            Assert.That(based.Level, Is.EqualTo(64m));
            Assert.That(based.ToClose, Is.EqualTo(6m));
            Assert.That(based.Status, Is.EqualTo(TargetStatus.OnPace));
            Assert.That(baseless.Status, Is.EqualTo(TargetStatus.NotComparable));
            Assert.That(baseless.Reason, Does.Contain("base"));
        });
    }

    [Test]
    public void The_headline_names_whose_target_it_is_by_when_and_how_far()
    {
        var target = Absolute with
        {
            DefinitionMatch = DefinitionMatch.Proxy,
            DefinitionNote = "People, not things.",
        };
        var open = Assess(target, Years(2021, 80m, 81m, 82m));
        Assert.That(
            TargetHeadline.Of(open, Indicator(), "Coventry", TestSeries.Areas),
            Is.EqualTo(
                "Test share in Coventry was 82.0% in 2023, 3.0 percentage points short of the target for the United Kingdom: at least 85% of things, by the end of 2025. "
                    + "That needs a rise of 1.5 percentage points a year; it has risen by 1.0 percentage point a year since 2021. "
                    + "It was set for the United Kingdom as a whole, of which Coventry is a part. "
                    + "The series is near to what the target means, but not the same. People, not things."
            )
        );
    }

    private static TargetAssessment Assess(Target target, Panel? panel, Indicator? indicator = null) =>
        TargetAssessor.Assess(Ask(panel, indicator ?? Indicator()), [target]).Single();

    private static TargetQuestion Ask(Panel? panel, Indicator indicator, AreaCode? area = null) =>
        new(area ?? Coventry, Breakdown.Total, indicator, panel, TestSeries.Areas, "None is held.");
}
