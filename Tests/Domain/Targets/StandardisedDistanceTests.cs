using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Tests.Domain.Targets;

internal sealed class StandardisedDistanceTests
{
    private static readonly TargetPoint Target = new(80, 2030, DesiredDirection.Up);

    [Test]
    public void The_gap_counts_in_standard_deviations_of_the_peers()
    {
        var gap = TargetGap.Of([2024], [74], Target).Value;
        // Sample standard deviation of 1..5 is the root of 2.5.
        Assert.That(
            StandardisedDistance.Of(gap, [1, 2, 3, 4, 5]).Value,
            Is.EqualTo(6 / Math.Sqrt(2.5)).Within(1e-12)
        );
    }

    [Test]
    public void A_met_target_is_at_distance_zero() =>
        Assert.That(
            StandardisedDistance.Of(TargetGap.Of([2024], [90], Target).Value, [1, 2, 3, 4, 5]).Value,
            Is.Zero
        );

    [Test]
    public void Five_peers_are_enough_and_four_are_not()
    {
        Assert.Multiple(() =>
        {
            Assert.That(StandardisedDistance.Of(6, [1, 2, 3, 4, 5]).HasValue);
            Assert.That(StandardisedDistance.Of(6, [1, 2, 3, 4]).Reason, Is.EqualTo(Refusal.TooFewPoints));
        });
    }

    [Test]
    public void A_peer_that_is_no_number_and_a_gap_that_is_not_there_are_bugs_of_the_caller() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                () => StandardisedDistance.Of(6, [1, 2, double.NaN, 4, 5]),
                Throws.InstanceOf<ArgumentException>()
            );
            Assert.That(
                () => StandardisedDistance.Of(null!, [1, 2, 3, 4, 5]),
                Throws.InstanceOf<ArgumentNullException>()
            );
        });

    [Test]
    public void Few_or_equal_peers_give_no_measure()
    {
        var gap = TargetGap.Of([2024], [74], Target).Value;
        Assert.Multiple(() =>
        {
            Assert.That(StandardisedDistance.Of(gap, [1, 2, 3, 4]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(
                StandardisedDistance.Of(gap, [2, 2, 2, 2, 2]).Reason,
                Is.EqualTo(Refusal.NoVariation)
            );
        });
    }
}
