using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Domain.Targets;

internal sealed class PaceTests
{
    private static readonly double[] Years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
    private static readonly double[] Slowing = [20, 40, 55, 65, 72, 76, 78, 79, 79.4];

    [Test]
    public void The_present_pace_is_that_of_the_last_three_years()
    {
        var pace = Pace.Over(Years, Slowing).Value;
        Assert.Multiple(() =>
        {
            Assert.That(pace.FromTime, Is.EqualTo(2021));
            Assert.That(pace.FromValue, Is.EqualTo(76));
            Assert.That(pace.ToTime, Is.EqualTo(2024));
            Assert.That(pace.ToValue, Is.EqualTo(79.4));
            Assert.That(pace.Years, Is.EqualTo(3));
            Assert.That(pace.Change, Is.EqualTo(3.4).Within(1e-12));
            Assert.That(pace.ChangePerYear, Is.EqualTo(3.4 / 3).Within(1e-12));
            Assert.That(Pace.WholeHistory(Years, Slowing).Value.FromTime, Is.EqualTo(2016));
        });
    }

    [Test]
    public void A_snapshot_a_week_outside_the_window_still_opens_it()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Pace.Over([2023.02, 2023.5, 2026.035], [1, 2, 3]).Value.FromTime,
                Is.EqualTo(2023.02)
            );
            Assert.That(Pace.Over([2023.02, 2023.5, 2026.045], [1, 2, 3]).Value.FromTime, Is.EqualTo(2023.5));
        });
    }

    [Test]
    public void A_window_that_holds_the_latest_alone_starts_at_the_one_before() =>
        Assert.That(Pace.Over([2010, 2015, 2020], [1, 2, 4]).Value.FromTime, Is.EqualTo(2015));

    [Test]
    public void Two_observations_make_no_pace()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Pace.Over([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(Pace.Over([2023, 2024], [1, 2]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(() => Pace.Over(Years, Slowing, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    [TestCase(0.95, PaceStatus.OnPace)]
    [TestCase(0.949, PaceStatus.Behind)]
    [TestCase(0.6, PaceStatus.Behind)]
    [TestCase(0.599, PaceStatus.WellBehind)]
    [TestCase(0, PaceStatus.WellBehind)]
    [TestCase(-0.001, PaceStatus.MovingAway)]
    public void The_ratio_decides_the_class(double ratio, PaceStatus status)
    {
        // One unit a year is required.
        var gap = TargetGap.Of([2024], [60], new TargetPoint(66, 2030, DesiredDirection.Up)).Value;
        Assert.That(PaceRatio.Of(ratio, gap).Value.Status, Is.EqualTo(status));
    }

    [Test]
    public void A_lower_target_wants_a_falling_pace()
    {
        var gap = TargetGap.Of([2024], [60], new TargetPoint(54, 2030, DesiredDirection.Down)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(PaceRatio.Of(-1, gap).Value.Status, Is.EqualTo(PaceStatus.OnPace));
            Assert.That(PaceRatio.Of(1, gap).Value.Status, Is.EqualTo(PaceStatus.MovingAway));
        });
    }

    [Test]
    public void A_change_that_the_published_figures_could_not_show_counts_as_none()
    {
        var target = new TargetPoint(80, 2030, DesiredDirection.Up);
        var gap = TargetGap.Of([2022, 2023, 2024], [79.96, 79.95, 79.92], target).Value;
        var pace = Pace.Over([2022, 2023, 2024], [79.96, 79.95, 79.92]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(PaceRatio.Of(pace, gap).Value.Status, Is.EqualTo(PaceStatus.MovingAway));
            Assert.That(PaceRatio.Of(pace, gap, 0.05).Value.Value, Is.Zero);
            Assert.That(PaceRatio.Of(pace, gap, 0.05).Value.Status, Is.EqualTo(PaceStatus.WellBehind));
            Assert.That(PaceRatio.Of(pace, gap, 0.039).Value.Status, Is.EqualTo(PaceStatus.MovingAway));
        });
    }

    [Test]
    public void There_is_no_ratio_once_a_target_is_met_or_missed()
    {
        var met = TargetGap.Of([2024], [80], new TargetPoint(66, 2030, DesiredDirection.Up)).Value;
        var missed = TargetGap.Of([2024], [60], new TargetPoint(66, 2023, DesiredDirection.Up)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(PaceRatio.Of(1, met).Reason, Is.EqualTo(Refusal.TargetMet));
            Assert.That(PaceRatio.Of(1, missed).Reason, Is.EqualTo(Refusal.TargetYearPassed));
        });
    }
}
