using CsCheck;
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

    /// <summary>U at t is the sum of sgn(x_i - x_j) over i up to t and j after it.</summary>
    [Test]
    public void The_statistic_is_the_double_sum_of_its_definition() =>
        SeriesGen
            .Yearly(8, 40)
            .Sample(series =>
            {
                var x = series.Values;
                int[] u =
                [
                    .. Enumerable
                        .Range(1, x.Length - 1)
                        .Select(t => Math.Abs(x[..t].Sum(i => x[t..].Sum(j => Math.Sign(i - j))))),
                ];
                var test = PettittTest.Screen(x).Value;
                Assert.That(test.Statistic, Is.EqualTo(u.Max()));
                Assert.That(test.PointsBefore, Is.EqualTo(Array.IndexOf(u, u.Max()) + 1));
            });
}
