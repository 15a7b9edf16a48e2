using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Targets;
using RoadmapIndicators.Tests.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Targets;

internal sealed class TargetGapTests
{
    [Test]
    public void Without_an_observation_there_is_no_gap() =>
        Assert.That(TargetGap.Of([], [], Up(80, 2030)).Reason, Is.EqualTo(Refusal.NoData));

    [Test]
    public void One_observation_has_a_gap_and_no_journey_behind_it()
    {
        var gap = Gap([2024], [60], Up(80, 2030));
        Assert.Multiple(() =>
        {
            Assert.That(gap.Difference, Is.EqualTo(20));
            Assert.That(gap.ToClose, Is.EqualTo(20));
            Assert.That(gap.Relative.Value, Is.EqualTo(0.25));
            Assert.That(gap.ShareOfJourney.Value, Is.Zero);
            Assert.That(gap.RequiredChangePerYear.Value, Is.EqualTo(20.0 / 6));
            Assert.That(gap.Standing, Is.EqualTo(TargetStanding.Open));
        });
    }

    [Test]
    public void A_met_target_requires_nothing_more_whenever_it_was_due()
    {
        foreach (var by in (double[])[2020, 2024, 2030])
        {
            var gap = Gap([2022, 2023, 2024], [70, 76, 80], Up(80, by));
            Assert.Multiple(() =>
            {
                Assert.That(gap.Standing, Is.EqualTo(TargetStanding.Met));
                Assert.That(gap.ToClose, Is.Zero);
                Assert.That(gap.RequiredChangePerYear.Reason, Is.EqualTo(Refusal.TargetMet));
                Assert.That(gap.RequiredGrowthRate.Reason, Is.EqualTo(Refusal.TargetMet));
                Assert.That(gap.AttainmentTime(3).Reason, Is.EqualTo(Refusal.TargetMet));
            });
        }
    }

    [TestCase(2023)]
    [TestCase(2024)]
    public void A_year_that_is_reached_unmet_has_passed(double by)
    {
        var gap = Gap([2022, 2023, 2024], [70, 74, 78], Up(80, by));
        Assert.Multiple(() =>
        {
            Assert.That(gap.Standing, Is.EqualTo(TargetStanding.PassedUnmet));
            Assert.That(gap.RequiredChangePerYear.Reason, Is.EqualTo(Refusal.TargetYearPassed));
            Assert.That(gap.RequiredGrowthRate.Reason, Is.EqualTo(Refusal.TargetYearPassed));
            Assert.That(gap.YearsLeft, Is.EqualTo(by - 2024));
        });
    }

    [Test]
    public void Full_precision_decides_whether_a_target_is_met() =>
        Assert.That(Gap([2024], [79.9999999], Up(80, 2030)).Standing, Is.EqualTo(TargetStanding.Open));

    [Test]
    public void A_baseline_at_or_beyond_the_target_leaves_no_journey()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Gap([2020, 2024], [80, 75], Up(80, 2030)).ShareOfJourney.Reason,
                Is.EqualTo(Refusal.BaselineMeetsTarget)
            );
            Assert.That(
                Gap([2020, 2024], [85, 75], Up(80, 2030)).ShareOfJourney.Reason,
                Is.EqualTo(Refusal.BaselineMeetsTarget)
            );
        });
    }

    [Test]
    public void A_published_baseline_stands_in_for_the_first_value() =>
        Assert.That(
            TargetGap.Of([2020, 2024], [50, 60], Up(80, 2030), baseline: 40).Value.ShareOfJourney.Value,
            Is.EqualTo(0.5)
        );

    [Test]
    public void Growth_rates_need_values_above_zero_and_absolute_changes_do_not()
    {
        var gap = Gap([2020, 2024], [0, -2], Up(5, 2030));
        Assert.Multiple(() =>
        {
            Assert.That(gap.RequiredGrowthRate.Reason, Is.EqualTo(Refusal.ZeroOrNegativeValue));
            Assert.That(gap.RequiredChangePerYear.Value, Is.EqualTo(7.0 / 6).Within(1e-12));
            Assert.That(gap.ShareOfJourney.Value, Is.EqualTo(-0.4));
            Assert.That(
                Gap([2024], [4], new TargetPoint(0, 2030, DesiredDirection.Down)).RequiredGrowthRate.Reason,
                Is.EqualTo(Refusal.ZeroOrNegativeValue)
            );
            Assert.That(
                Gap([2024], [4], new TargetPoint(0, 2030, DesiredDirection.Down)).Relative.Reason,
                Is.EqualTo(Refusal.ZeroDenominator)
            );
        });
    }

    [Test]
    public void A_rate_of_zero_or_the_wrong_way_never_arrives()
    {
        var gap = Gap([2024], [60], Up(80, 2030));
        Assert.Multiple(() =>
        {
            Assert.That(gap.AttainmentTime(0).Reason, Is.EqualTo(Refusal.MovingAway));
            Assert.That(gap.AttainmentTime(-1).Reason, Is.EqualTo(Refusal.MovingAway));
            Assert.That(gap.AttainmentTime(4).Value, Is.EqualTo(2029));
        });
    }

    [Test]
    public void Mirroring_values_and_direction_changes_no_verdict() =>
        Gen.Select(SeriesGen.Yearly(3, 12), SeriesGen.Value)
            .Sample(
                (series, bar) =>
                {
                    double[] mirrored = [.. series.Values.Select(value => -value)];
                    var up = Gap(series.Times, series.Values, Up(bar, 2030));
                    var down = Gap(
                        series.Times,
                        mirrored,
                        new TargetPoint(-bar, 2030, DesiredDirection.Down)
                    );
                    Assert.Multiple(() =>
                    {
                        Assert.That(down.Standing, Is.EqualTo(up.Standing));
                        Assert.That(down.ToClose, Is.EqualTo(up.ToClose));
                        Assert.That(down.ShareOfJourney, Is.EqualTo(up.ShareOfJourney));
                    });
                }
            );

    [TestCase(double.NaN, 2030)]
    [TestCase(80, double.PositiveInfinity)]
    public void A_target_that_is_no_number_is_a_bug(double value, double time) =>
        Assert.That(() => Up(value, time), Throws.ArgumentException);

    private static TargetPoint Up(double value, double by) => new(value, by, DesiredDirection.Up);

    private static TargetGap Gap(double[] times, double[] values, TargetPoint target) =>
        TargetGap.Of(times, values, target).Value;
}
