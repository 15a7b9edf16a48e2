using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class PettittTestTests
{
    [Test]
    public void Pettitt_needs_eight_points_and_finds_the_step()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PettittTest.Screen([]).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(PettittTest.Screen([1, 2, 3, 4, 5, 6, 7]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            var step = PettittTest.Screen([1, 2, 1, 2, 9, 8, 9, 8]).Value;
            Assert.That(step.PointsBefore, Is.EqualTo(4));
            Assert.That(step.Statistic, Is.EqualTo(16));
            Assert.That(PettittTest.Screen([3, 3, 3, 3, 3, 3, 3, 3]).Value.ApproximatePValue, Is.EqualTo(1));
        });
    }
}
