using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Tests.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Projections;

internal sealed class RandomWalkTests
{
    [Test]
    public void Points_too_few_are_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(RandomWalk.OnEqualSteps([]).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(RandomWalk.OnEqualSteps([3]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            var two = RandomWalk.OnEqualSteps([3, 5]).Value;
            Assert.That(two.NoChange(1).DegreesOfFreedom, Is.EqualTo(1));
            Assert.That(two.WithDrift(1).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(two.WithDampedDrift(1).Reason, Is.EqualTo(Refusal.TooFewPoints));
        });
    }

    [Test]
    public void On_yearly_times_steps_and_years_are_the_same() =>
        SeriesGen
            .Yearly(3, 20)
            .Sample(series =>
            {
                var steps = RandomWalk.OnEqualSteps(series.Values).Value;
                var years = RandomWalk.OnTimes(series.Times, series.Values).Value;
                Assert.Multiple(() =>
                {
                    for (var h = 0.5; h < 6; h += 0.5)
                    {
                        Same(years.NoChange(h), steps.NoChange(h));
                        Same(years.WithDrift(h).Value, steps.WithDrift(h).Value);
                        Same(years.WithDampedDrift(h).Value, steps.WithDampedDrift(h).Value);
                    }
                });
            });

    [Test]
    public void Damped_drift_goes_less_far_than_drift_with_the_same_error() =>
        SeriesGen
            .WithGaps(3, 20)
            .Sample(series =>
            {
                var walk = RandomWalk.OnTimes(series.Times, series.Values).Value;
                var (full, damped) = (walk.WithDrift(4).Value, walk.WithDampedDrift(4).Value);
                Assert.Multiple(() =>
                {
                    Assert.That(
                        Math.Abs(damped.Location - walk.Latest),
                        Is.LessThanOrEqualTo(Math.Abs(full.Location - walk.Latest))
                    );
                    Assert.That(damped.StandardError, Is.EqualTo(full.StandardError));
                });
            });

    [Test]
    public void Damped_drift_at_whole_steps_is_the_sum_of_fading_drifts()
    {
        var walk = RandomWalk.OnEqualSteps([1, 3, 4, 9]).Value;
        var expected = 9 + walk.Drift * (0.8 + 0.8 * 0.8 + 0.8 * 0.8 * 0.8);
        Assert.That(walk.WithDampedDrift(3, 0.8).Value.Location, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Horizons_and_damping_outside_their_bounds_are_bugs()
    {
        var walk = RandomWalk.OnEqualSteps([1, 3, 4, 9]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(() => walk.NoChange(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => walk.WithDrift(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => walk.WithDrift(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => walk.WithDampedDrift(1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => walk.WithDampedDrift(1, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    private static void Same(Prediction one, Prediction other)
    {
        Assert.That(one.Location, Is.EqualTo(other.Location).Within(1e-9));
        Assert.That(one.StandardError, Is.EqualTo(other.StandardError).Within(1e-9));
        Assert.That(one.DegreesOfFreedom, Is.EqualTo(other.DegreesOfFreedom));
    }
}
