using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Domain.Targets;

internal sealed class PaceRobustnessTests
{
    private static readonly double[] Years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

    [Test]
    public void A_straight_line_is_the_same_in_every_variant()
    {
        double[] line = [.. Years.Select((_, i) => 40.0 + 3 * i)];
        var robustness = Of(line, 80);
        Assert.Multiple(() =>
        {
            Assert.That(robustness.Status, Is.EqualTo(PaceStatus.OnPace));
            Assert.That(
                robustness.Variants.Select(variant => variant.Variant),
                Is.EquivalentTo(Enum.GetValues<PaceVariant>().Except([PaceVariant.AfterPossibleChange]))
            );
            Assert.That(robustness.Agreeing, Is.EqualTo(6));
            Assert.That(robustness.Flips, Is.Empty);
        });
    }

    [Test]
    public void A_series_that_slows_near_its_ceiling_flips_with_the_whole_history()
    {
        var robustness = Of([20, 40, 55, 65, 72, 76, 78, 79, 79.4], 99);
        Assert.Multiple(() =>
        {
            Assert.That(robustness.Status, Is.EqualTo(PaceStatus.WellBehind));
            Assert.That(
                robustness.Flips.Select(flip => flip.Variant),
                Does.Contain(PaceVariant.WholeHistory).And.Contain(PaceVariant.SenSlopeWholeHistory)
            );
            Assert.That(robustness.Flips.Select(flip => flip.Ratio), Has.All.GreaterThanOrEqualTo(0.6));
        });
    }

    [Test]
    public void One_last_jump_is_seen_by_leaving_the_latest_out()
    {
        var robustness = Of([40, 40, 40, 40, 40, 40, 40, 40, 52], 80);
        Assert.Multiple(() =>
        {
            Assert.That(robustness.Status, Is.EqualTo(PaceStatus.Behind));
            Assert.That(
                robustness.Variants.Single(v => v.Variant == PaceVariant.LatestDropped).Ratio,
                Is.Zero
            );
            Assert.That(
                robustness.Variants.Single(v => v.Variant == PaceVariant.SenSlope).Ratio,
                Is.EqualTo(0.4286).Within(0.001)
            );
        });
    }

    [Test]
    public void Three_points_have_fewer_variants()
    {
        var robustness = PaceRobustness
            .Of([2022, 2023, 2024], [40, 43, 47], new TargetPoint(80, 2030, DesiredDirection.Up))
            .Value;
        Assert.That(
            robustness.Variants.Select(variant => variant.Variant),
            Has.None.EqualTo(PaceVariant.LatestDropped)
        );
    }

    [Test]
    public void Without_a_pace_there_is_nothing_to_be_robust()
    {
        var target = new TargetPoint(80, 2030, DesiredDirection.Up);
        Assert.Multiple(() =>
        {
            Assert.That(PaceRobustness.Of([], [], target).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                PaceRobustness.Of([2023, 2024], [1, 2], target).Reason,
                Is.EqualTo(Refusal.TooFewPoints)
            );
            Assert.That(
                PaceRobustness.Of([2022, 2023, 2024], [70, 75, 80], target).Reason,
                Is.EqualTo(Refusal.TargetMet)
            );
        });
    }

    private static PaceRobustness Of(double[] values, double bar) =>
        PaceRobustness.Of(Years, values, new TargetPoint(bar, 2030, DesiredDirection.Up)).Value;
}
