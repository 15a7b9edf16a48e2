using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Observations;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class InequalityGapTests
{
    private static readonly Breakdown Women = Breakdown.Parse("sex:female");
    private static readonly Breakdown Men = Breakdown.Parse("sex:male");

    private static List<GapMember> Sexes(Panel panel) =>
        [
            new(Women.Key, "female", panel.SeriesOf(Dudley, Women)),
            new(Men.Key, "male", panel.SeriesOf(Dudley, Men)),
        ];

    private static Panel Years(decimal?[] women, decimal?[] men) =>
        Panel([
            .. women.Select((v, i) => Figure(Dudley, $"{2010 + i}", v, breakdown: Women.Key)),
            .. men.Select((v, i) => Figure(Dudley, $"{2010 + i}", v, breakdown: Men.Key)),
        ]);

    private static Calculated<InequalityGap> Gap(Panel panel, Kind type = Kind.SurveyShare) =>
        InequalityGap.Of(Sexes(panel), Of(type));

    [Test]
    public void A_gap_from_counts_has_newcombes_and_katzs_intervals()
    {
        var panel = Panel(
            Figure(Dudley, "2021", 50, numerator: 50, denominator: 100, breakdown: Women.Key),
            Figure(Dudley, "2021", 25, numerator: 25, denominator: 100, breakdown: Men.Key)
        );
        var gap = Gap(panel, Kind.Share).Value;
        var expected = ProportionGap.Of(50, 100, 25, 100);
        Assert.Multiple(() =>
        {
            Assert.That(gap.Highest.Member.Key, Is.EqualTo("sex:female"));
            Assert.That(gap.Difference.Absolute, Is.EqualTo(25m));
            Assert.That(gap.Difference.Relative.Value, Is.EqualTo(1));
            Assert.That(
                gap.Difference.Test.Value.Interval95.Lower,
                Is.EqualTo(100 * expected.DifferenceInterval.Lower).Within(1e-9)
            );
            Assert.That(gap.Ratio.Value.Value, Is.EqualTo(2));
            Assert.That(gap.Ratio.Value.Interval95, Is.EqualTo(expected.RatioInterval));
            Assert.That(gap.Dispersion.Value.WeightedMean, Is.EqualTo(37.5));
            Assert.That(gap.History.Direction, Is.EqualTo(GapDirection.NotTestable));
            Assert.That(gap.Pairs, Is.EqualTo(1));
        });
    }

    [Test]
    public void From_limits_the_ratio_has_an_interval_that_holds_it()
    {
        var gap = Gap(
            Panel(
                Figure(Dudley, "2021", 60, 58, 62, breakdown: Women.Key),
                Figure(Dudley, "2021", 50, 48, 52, breakdown: Men.Key)
            )
        ).Value;
        Assert.That(gap.Ratio.Value.Interval95!.Value.Contains(1.2));
        Assert.That(gap.Dispersion.Reason, Is.EqualTo(Refusal.DenominatorRequired));
    }

    [Test]
    public void A_widening_gap_says_who_moved()
    {
        var panel = Years([50, 51, 52, 53, 54, 55], [50, 50, 49, 49, 48, 48]);
        var gap = Gap(panel).Value;
        Assert.Multiple(() =>
        {
            Assert.That(gap.History.Direction, Is.EqualTo(GapDirection.Widening));
            Assert.That(gap.History.FirstMoved!.Absolute, Is.EqualTo(5m));
            Assert.That(gap.History.SecondMoved!.Absolute, Is.EqualTo(-2m));
            Assert.That(
                InequalityHeadline.Of(gap, Of(Kind.SurveyShare), "Dudley", null),
                Does.Contain("7.0 percentage points wider than in 2010")
                    .And.Contain("female rose by 5.0")
                    .And.Contain("male fell by 2.0")
                    .And.Contain("the widening is sustained")
            );
        });
    }

    [Test]
    public void Absolute_and_relative_gaps_may_go_opposite_ways()
    {
        var gap = Gap(Years([10, 20, 30, 40, 50, 60], [2, 8, 16, 24, 32, 40])).Value;
        Assert.Multiple(() =>
        {
            Assert.That(gap.History.Direction, Is.EqualTo(GapDirection.Widening));
            Assert.That(gap.History.RatioDirection, Is.EqualTo(GapDirection.Narrowing));
            Assert.That(
                InequalityHeadline.Of(gap, Of(Kind.SurveyShare), "Dudley", null),
                Does.Contain("As a ratio it has narrowed.")
            );
        });
    }

    [Test]
    public void Two_who_changed_places_are_not_projected_and_it_is_said()
    {
        var gap = Gap(Years([40, 44, 48, 52, 56], [50, 50, 50, 50, 50])).Value;
        Assert.Multiple(() =>
        {
            Assert.That(gap.History.HasCrossed);
            Assert.That(
                gap.History.ProjectedTo(
                    2020,
                    Of(Kind.SurveyShare),
                    ForecastCalibration.MethodDefaults
                ).Reason,
                Is.EqualTo(Refusal.SignChange)
            );
            Assert.That(
                InequalityHeadline.Moved(gap, Of(Kind.SurveyShare).Unit),
                Does.Contain("the other way round")
            );
        });
    }

    [Test]
    public void A_gap_is_projected_to_the_targets_date()
    {
        var gap = Gap(Years([50, 51, 52, 53, 54, 55, 56, 57], [50, 50, 50, 50, 50, 50, 50, 50])).Value;
        var then = gap.History.ProjectedTo(2020, Of(Kind.SurveyShare), ForecastCalibration.MethodDefaults);
        Assert.Multiple(() =>
        {
            Assert.That(then.Value.Value, Is.GreaterThan(7));
            Assert.That(then.Value.Interval80.Contains(then.Value.Value));
            Assert.That(gap.History.TimeOf(2020, Of(Kind.SurveyShare)), Is.EqualTo(2020));
            Assert.That(
                gap.History.ProjectedTo(
                    2090,
                    Of(Kind.SurveyShare),
                    ForecastCalibration.MethodDefaults
                ).Reason,
                Is.EqualTo(Refusal.HorizonTooLong)
            );
        });
    }

    [Test]
    public void Limits_that_say_nothing_are_not_given()
    {
        var gap = Gap(Years([90, 20, 95, 15, 99], [10, 10, 10, 10, 10])).Value;
        Assert.That(
            gap.History.ProjectedTo(2019, Of(Kind.SurveyShare), ForecastCalibration.MethodDefaults).Reason,
            Is.EqualTo(Refusal.TooUncertain)
        );
    }

    [Test]
    public void Equal_groups_have_no_gap_and_zero_has_no_ratio()
    {
        var same = Gap(Years([5, 5], [5, 5])).Value;
        var zero = Gap(Years([5], [0])).Value;
        var below = Gap(Years([5], [-5])).Value;
        Assert.Multiple(() =>
        {
            Assert.That(
                InequalityHeadline.Of(same, Of(Kind.SurveyShare), "Dudley", null),
                Does.Contain("no gap, 5.0%")
            );
            Assert.That(same.Ratio.Value.Value, Is.EqualTo(1));
            Assert.That(zero.Ratio.Reason, Is.EqualTo(Refusal.ZeroDenominator));
            Assert.That(zero.Difference.Relative.Reason, Is.EqualTo(Refusal.ZeroDenominator));
            Assert.That(below.Ratio.Reason, Is.EqualTo(Refusal.ZeroOrNegativeValue));
            Assert.That(Gap(Years([1], [2]), Kind.Score).Value.Ratio.HasValue, Is.False);
        });
    }

    [Test]
    public void One_group_alone_and_no_group_are_refused()
    {
        Assert.That(Gap(Years([5], [])).Reason, Is.EqualTo(Refusal.NoOverlap));
        Assert.That(Gap(Years([null], [null])).Reason, Is.EqualTo(Refusal.NoOverlap));
        Assert.That(Gap(Panel()).Reason, Is.EqualTo(Refusal.NoData));
        Assert.That(
            InequalityGap
                .Of(
                    Sexes(Years([5, 6], [5, null])),
                    Of(Kind.SurveyShare),
                    RoadmapIndicators.Domain.Periods.Period.Year(2011)
                )
                .Reason,
            Is.EqualTo(Refusal.TooFewPoints)
        );
    }

    [Test]
    public void Dimensions_divide_everybody_or_one_group_further()
    {
        Breakdown[] held =
        [
            Breakdown.Total,
            Women,
            Men,
            Breakdown.Parse("age:75+"),
            Breakdown.Parse("age:75+,sex:female"),
            Breakdown.Parse("age:75+,sex:male"),
        ];
        var all = GroupDimension.Of(held, Breakdown.Total);
        var within = GroupDimension.Of(held, Breakdown.Parse("age:75+"));
        Assert.Multiple(() =>
        {
            Assert.That(all.Select(d => d.Name), Is.EqualTo(new[] { "sex" }));
            Assert.That(all[0].Groups.Select(g => g.Group), Is.EqualTo(new[] { "females", "males" }));
            Assert.That(
                within.Single().Groups.Select(g => g.Breakdown.Key),
                Is.EqualTo(new[] { "age:75+,sex:female", "age:75+,sex:male" })
            );
            Assert.That(GroupDimension.Of(held, Women), Is.Empty);
        });
    }

    [Test]
    public void Sectors_of_a_sum_are_not_groups_of_people() =>
        Assert.That(
            GroupDimension.Of(
                [Breakdown.Total, Breakdown.Parse("sector:transport"), Breakdown.Parse("sector:waste")],
                Breakdown.Total
            ),
            Is.Empty
        );

    [Test]
    public void The_gradient_of_deprivation_needs_five_quantiles_with_denominators()
    {
        Calculated<(SlopeIndex Index, RoadmapIndicators.Domain.Periods.Period)> Gradient(
            int quantiles,
            decimal? people = 100
        )
        {
            var panel = Panel([
                .. Enumerable
                    .Range(1, quantiles)
                    .Select(q =>
                        Figure(
                            Dudley,
                            "2021",
                            50 + 2 * q,
                            denominator: people,
                            breakdown: $"deprivation:decile-{q}"
                        )
                    ),
            ]);
            return DeprivationGradient.Of([.. panel.Breakdowns.Select(b => (b, panel.SeriesOf(Dudley, b)))]);
        }
        Assert.Multiple(() =>
        {
            Assert.That(Gradient(10).Value.Index.Slope, Is.EqualTo(20).Within(1e-9));
            Assert.That(Gradient(10).Value.Index.Relative.Value, Is.EqualTo(71.0 / 51).Within(1e-9));
            Assert.That(Gradient(4).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(Gradient(0).Reason, Is.EqualTo(Refusal.NoDeprivationRanks));
            Assert.That(Gradient(10, null).Reason, Is.EqualTo(Refusal.DenominatorRequired));
        });
    }
}
