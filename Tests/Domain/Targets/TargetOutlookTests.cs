using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Schemes;
using RoadmapIndicators.Domain.Targets;
using static RoadmapIndicators.Tests.Domain.TestSeries;

namespace RoadmapIndicators.Tests.Domain.Targets;

public sealed class TargetOutlookTests
{
    private static readonly Target Absolute = new(
        "T1",
        "test",
        "Reach a share.",
        TargetKind.Absolute,
        TargetOperator.AtLeast,
        85,
        "% of things",
        2025,
        null,
        Coventry,
        "Coventry",
        null,
        null,
        null,
        null,
        DefinitionMatch.Exact,
        "The same thing.",
        new Citation("A plan", null)
    );

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
    public void A_level_with_a_date_gives_the_schemes_a_side_where_the_indicator_has_none()
    {
        var schemes = Look(
            Absolute,
            Years(2015, 70m, 72m, 73m, 75m, 76m, 78m),
            Indicator(polarity: Polarity.Neutral)
        ).Outlook.Schemes;
        Assert.Multiple(() =>
        {
            Assert.That(schemes.AgainstTarget);
            Assert.That(schemes.Reason, Is.Null);
            Assert.That(schemes.Verdicts, Has.Length.EqualTo(6));
        });
    }

    [Test]
    public void Without_a_figure_the_schemes_say_why_there_is_none()
    {
        var schemes = Look(Absolute, null).Outlook.Schemes;
        Assert.Multiple(() =>
        {
            Assert.That(schemes.Verdicts, Is.Empty);
            Assert.That(schemes.AgainstTarget, Is.False);
            Assert.That(schemes.Reason, Is.EqualTo("Nothing is held."));
        });
    }

    [Test]
    public void A_falling_series_that_should_fall_is_judged_by_its_own_direction_without_a_target()
    {
        SchemeVerdict Italian(Polarity polarity) =>
            Look(null, Years(2015, 80m, 75m, 70m, 65m, 60m, 55m), Indicator(polarity: polarity))
                .Outlook.Schemes.Verdicts.Single(v => v.Name == "istat");
        Assert.That(
            Italian(Polarity.LowerIsBetter).Category,
            Is.Not.EqualTo(Italian(Polarity.HigherIsBetter).Category)
        );
    }

    [Test]
    public void The_schemes_stand_side_by_side_with_their_versions()
    {
        var schemes = Look(Absolute, Years(2015, 70m, 72m, 73m, 75m, 76m, 78m, 79m, 80m)).Outlook.Schemes;
        Assert.Multiple(() =>
        {
            Assert.That(
                schemes.Verdicts.Select(v => v.Name),
                Is.EqualTo(new[] { "eurostat", "open-sdg", "un", "destatis", "istat", "fingertips" })
            );
            Assert.That(schemes.Verdicts.All(v => v.Version.Length > 0 && v.Category.Length > 0), Is.True);
            Assert.That(schemes.AgainstTarget, Is.True);
            Assert.That(schemes.Reason, Is.Null);
        });
    }

    [Test]
    public void The_schemes_get_the_last_figure_of_each_year()
    {
        var panel = Panel(
            ("2019-01", 70m),
            ("2019-07", 71m),
            ("2020-01", 72m),
            ("2020-07", 73m),
            ("2021-07", 75m),
            ("2022-07", 77m),
            ("2023-01", 78m)
        );
        var istat = Look(Absolute, panel, Indicator(PeriodKind.Snapshot)).Outlook.Schemes.Verdicts[4];
        Assert.That(istat.Name, Is.EqualTo("istat"));
        var eurostat = Look(Absolute, panel, Indicator(PeriodKind.Snapshot)).Outlook.Schemes.Verdicts[0];
        Assert.That(eurostat.Inputs.Single(i => i.Name == "startValue").Value, Is.EqualTo(71));
    }

    [Test]
    public void Without_polarity_and_target_no_scheme_can_judge()
    {
        var schemes = Look(
            null,
            Years(2017, 70m, 72m, 73m),
            Indicator(polarity: Polarity.Neutral)
        ).Outlook.Schemes;
        Assert.That(schemes.Verdicts, Is.Empty);
        Assert.That(schemes.Reason, Does.Contain("neither better"));
    }

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

    [Test]
    public void Polarity_flips_the_judgement_of_a_trend_and_nothing_else() =>
        Gen.Int[0, 1000]
            .Array[1, 15]
            .Sample(
                values =>
                {
                    var series = Years(2000, [.. values.Select(v => (decimal?)(v / 10m))])
                        .SeriesOf(Coventry, Breakdown.Total);
                    var up = RoadmapIndicators.Domain.Trends.TrendAnalysis.Of(series, Indicator());
                    var down = RoadmapIndicators.Domain.Trends.TrendAnalysis.Of(
                        series,
                        Indicator(polarity: Polarity.LowerIsBetter)
                    );
                    Assert.That(down.Direction, Is.EqualTo(up.Direction));
                    Assert.That(down.SlopePerYear, Is.EqualTo(up.SlopePerYear));
                    Assert.That(down.PValue, Is.EqualTo(up.PValue));
                    Assert.That(
                        (up.Judgement, down.Judgement),
                        Is.AnyOf(
                            (
                                RoadmapIndicators.Domain.Trends.TrendJudgement.Improving,
                                RoadmapIndicators.Domain.Trends.TrendJudgement.Worsening
                            ),
                            (
                                RoadmapIndicators.Domain.Trends.TrendJudgement.Worsening,
                                RoadmapIndicators.Domain.Trends.TrendJudgement.Improving
                            ),
                            (
                                RoadmapIndicators.Domain.Trends.TrendJudgement.Steady,
                                RoadmapIndicators.Domain.Trends.TrendJudgement.Steady
                            ),
                            (
                                RoadmapIndicators.Domain.Trends.TrendJudgement.NotTestable,
                                RoadmapIndicators.Domain.Trends.TrendJudgement.NotTestable
                            )
                        )
                    );
                },
                iter: 300
            );

    private static (TargetAssessment Assessed, TargetOutlook Outlook) Look(
        Target? target,
        Panel? panel,
        Indicator? indicator = null
    )
    {
        var question = new TargetQuestion(
            Coventry,
            Breakdown.Total,
            indicator ?? Indicator(),
            panel,
            TestSeries.Areas,
            "Nothing is held."
        );
        var assessed = TargetAssessor.Assess(question, target is null ? [] : [target]).Single();
        return (assessed, TargetOutlook.Of(question, assessed, ForecastCalibration.MethodDefaults));
    }
}
