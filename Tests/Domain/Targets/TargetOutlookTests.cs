using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;
using static RoadmapIndicators.Tests.Domain.Targets.OutlookCase;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

public sealed class TargetOutlookTests
{
    [Test]
    public void The_chance_is_that_of_the_default_projection_at_the_targets_date()
    {
        var (_, outlook) = Look(Absolute, Years(2017, 70m, 72m, 73m, 75m, 76m, 79m));
        var chance = outlook.Chance.Value;
        double[] times = [2017, 2018, 2019, 2020, 2021, 2022];
        double[] values = [70, 72, 73, 75, 76, 79];
        var made = GatedDampedDrift
            .OnEqualSteps(times, values, ValueBounds.Coverage, IntervalMultipliers.Published)
            .Value;
        Assert.Multiple(() =>
        {
            Assert.That(chance.Family, Is.EqualTo(IndicatorFamily.CountedShare));
            Assert.That(chance.AtDate.Horizon, Is.EqualTo(3));
            Assert.That(chance.AtDate.Value, Is.EqualTo(made.At(3).Value.Value));
            Assert.That(
                chance.Probability.Value,
                Is.EqualTo(made.ProbabilityOfReaching(85, DesiredDirection.Up, 3).Value)
            );
            Assert.That(chance.Attainment.HasValue, Is.True);
            Assert.That(outlook.NoChance, Is.Null);
        });
    }

    [Test]
    public void A_met_target_still_has_a_chance_because_it_may_be_lost()
    {
        var (assessed, outlook) = Look(Absolute, Years(2017, 80m, 84m, 82m, 86m, 84m, 86m));
        Assert.That(assessed.Status, Is.EqualTo(TargetStatus.Met));
        Assert.That(outlook.Chance.Value.Probability.Value, Is.InRange(0.3, 0.9));
        Assert.That(outlook.Chance.Value.Attainment.Reason, Is.EqualTo(Refusal.TargetMet));
    }

    [Test]
    public void A_past_target_missed_has_no_chance_and_says_why()
    {
        var (assessed, outlook) = Look(
            Absolute with
            {
                By = 2022,
            },
            Years(2017, 70m, 72m, 73m, 75m, 76m, 79m)
        );
        Assert.That(assessed.Status, Is.EqualTo(TargetStatus.Missed));
        Assert.That(outlook.Chance.Reason, Is.EqualTo(Refusal.TargetYearPassed));
        Assert.That(outlook.NoChance, Does.Contain("does not meet it"));
    }

    [TestCase(2029, Refusal.HorizonTooLong)]
    public void A_date_beyond_six_years_is_not_told(int by, Refusal reason) =>
        Assert.That(
            Look(Absolute with { By = by }, Years(2017, 70m, 72m, 73m, 75m, 76m, 79m)).Outlook.Chance.Reason,
            Is.EqualTo(reason)
        );

    [Test]
    public void Without_a_year_or_a_target_there_is_no_chance_and_the_reason_says_so()
    {
        var panel = Years(2017, 70m, 72m, 73m, 75m, 76m, 79m);
        var undated = Look(Absolute with { By = null }, panel).Outlook;
        var none = Look(null, panel).Outlook;
        Assert.Multiple(() =>
        {
            Assert.That(undated.NoChance, Does.Contain("no year"));
            Assert.That(undated.Robustness.Reason, Is.EqualTo(Refusal.NoTarget));
            Assert.That(undated.Schemes.AgainstTarget, Is.False);
            Assert.That(none.NoChance, Is.EqualTo("There is no target."));
            Assert.That(none.Schemes.Verdicts, Has.Length.EqualTo(6));
        });
    }

    [Test]
    public void A_figure_that_never_changed_says_nothing_of_the_future()
    {
        var outlook = Look(Absolute, Years(2017, 80m, 80m, 80m, 80m, 80m, 80m)).Outlook;
        Assert.That(outlook.Chance.Reason, Is.EqualTo(Refusal.NoVariation));
    }

    [Test]
    public void A_comparator_gap_projects_the_difference_towards_zero()
    {
        var panel = Panel([
            .. Enumerable
                .Range(0, 7)
                .SelectMany(i =>
                    new (RoadmapIndicators.Domain.Areas.AreaCode, string, decimal?)[]
                    {
                        (Coventry, $"{2016 + i}", 60m + 2 * i + i % 2),
                        (Kingdom, $"{2016 + i}", 75m + i),
                    }
                ),
        ]);
        var target = Absolute with { Kind = TargetKind.ComparatorGap, Comparator = Kingdom, Value = null };
        var (assessed, outlook) = Look(target, panel);
        Assert.Multiple(() =>
        {
            Assert.That(assessed.Track!.IsDifference, Is.True);
            Assert.That(assessed.Track.Values[0], Is.EqualTo(-15));
            Assert.That(assessed.Track.Values[^1], Is.EqualTo(-9));
            Assert.That(assessed.Track.Level, Is.Zero);
            Assert.That(outlook.Chance.Value.AtDate.Value, Is.InRange(-9, -5));
            Assert.That(outlook.Chance.Value.Probability.Value, Is.LessThan(0.2));
            Assert.That(outlook.Schemes.AgainstTarget, Is.False);
            Assert.That(outlook.Schemes.Reason, Does.Contain("fixed levels"));
        });
    }

    [Test]
    public void A_place_has_no_probability()
    {
        var target = Absolute with { Kind = TargetKind.Rank, Value = 1, RankedAmong = Coventry.Type };
        var outlook = Look(target, Years(2017, 70m, 72m, 73m, 75m, 76m, 79m)).Outlook;
        Assert.That(outlook.NoChance, Does.StartWith("A place depends on what others do"));
    }

    [Test]
    public void What_stands_in_the_way_of_a_chance_is_said_in_this_order()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Look(null, Years(2017, 70m, 72m)).Outlook.NoChance,
                Is.EqualTo("There is no target.")
            );
            Assert.That(Look(Absolute, null).Outlook.NoChance, Is.EqualTo("Nothing is held."));
            Assert.That(
                Look(
                    Absolute with
                    {
                        DefinitionMatch = DefinitionMatch.None,
                        DefinitionNote = "Another thing.",
                    },
                    Years(2017, 70m)
                ).Outlook.NoChance,
                Is.EqualTo("Another thing.")
            );
            Assert.That(
                Look(Absolute with { By = null }, Years(2017, 70m, 72m, 73m, 75m, 76m, 79m)).Outlook.NoChance,
                Is.EqualTo("The source states no year by which the target is to be met.")
            );
            Assert.That(
                Look(Absolute, Years(2021, 70m, 72m)).Outlook.NoChance,
                Is.EqualTo("Too few figures are held on one footing: the method needs more periods.")
            );
            Assert.That(Look(Absolute, Years(2017, 70m, 72m, 73m, 75m, 76m, 79m)).Outlook.NoChance, Is.Null);
        });
    }

    [Test]
    public void Without_a_target_there_is_nothing_to_be_robust_against() =>
        Assert.That(
            Look(null, Years(2017, 70m, 72m, 74m)).Outlook.Robustness.Reason,
            Is.EqualTo(Refusal.NoTarget)
        );

    [Test]
    public void A_run_after_a_flagged_change_is_a_variant()
    {
        var (_, outlook) = Look(
            Absolute with
            {
                Value = 95,
                By = 2035,
            },
            Years(2014, 10m, 10m, 11m, 10m, 11m, 10m, 80m, 81m, 82m, 81m, 82m, 83m, 84m)
        );
        var run = outlook.Robustness.Value.Variants.Single(v => v.Variant == PaceVariant.AfterPossibleChange);
        Assert.That(run.Ratio, Is.EqualTo((84 - 80) / 6.0 / ((95 - 84) / 9.0)).Within(1e-9));
    }

    [TestCase(0.0999, "under 10 %")]
    [TestCase(0.1, "10 %")]
    [TestCase(0.345, "35 %")]
    [TestCase(0.9, "90 %")]
    [TestCase(0.9001, "over 90 %")]
    public void Chances_are_never_shown_nearer_to_certain_than_the_calibration(double p, string text) =>
        Assert.That(ChanceText.Display(p), Is.EqualTo(text));

    [Test]
    public void The_headline_tells_the_chance_and_the_range()
    {
        var (assessed, outlook) = Look(Absolute, Years(2017, 70m, 72m, 73m, 75m, 76m, 79m));
        var text = TargetHeadline.Of(assessed, Indicator(), "Coventry", TestSeries.Areas, outlook);
        Assert.That(
            text,
            Does.StartWith("Test share in Coventry was 79.0% in 2022, 6.0 percentage points short of")
                .And.Contain("If the past is a guide, the chance that it is met at the end of 2025 is")
                .And.Contain("(80% interval)")
        );
    }

    [Test]
    public void The_chance_falls_as_the_target_recedes() =>
        Gen.Select(Gen.Int[200, 800].Array[5, 12], Gen.Int[0, 900], Gen.Int[1, 99])
            .Sample(
                (values, level, further) =>
                {
                    var panel = Years(2010, [.. values.Select(v => (decimal?)(v / 10m))]);
                    var by = 2010 + values.Length + 1;
                    var near = Look(Absolute with { Value = level / 10m, By = by }, panel).Outlook.Chance;
                    var far = Look(
                        Absolute with
                        {
                            Value = (level + further) / 10m,
                            By = by,
                        },
                        panel
                    ).Outlook.Chance;
                    if (
                        near is { HasValue: true, Value.Probability.HasValue: true }
                        && far.Value.Probability.HasValue
                    )
                        Assert.That(
                            far.Value.Probability.Value,
                            Is.LessThanOrEqualTo(near.Value.Probability.Value + 1e-12)
                        );
                },
                iter: 300
            );
}
