using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class SlopeIndexTests
{
    private static readonly double[] People = [100, 100, 100, 100, 100];

    [Test]
    public void A_straight_gradient_is_recovered()
    {
        var index = SlopeIndex.Of(People, [12, 16, 20, 24, 28]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(index.Midpoints, Is.EqualTo([0.1, 0.3, 0.5, 0.7, 0.9]).Within(1e-12));
            Assert.That(index.Slope, Is.EqualTo(20).Within(1e-12));
            Assert.That(index.Intercept, Is.EqualTo(10).Within(1e-12));
            Assert.That(index.Relative.Value, Is.EqualTo(3).Within(1e-12));
            Assert.That(index.SlopeWeights.Sum(), Is.Zero.Within(1e-12));
        });
    }

    [Test]
    public void Four_quantiles_are_too_few() =>
        Assert.That(SlopeIndex.Of([1, 1, 1, 1], [1, 2, 3, 4]).Reason, Is.EqualTo(Refusal.TooFewPoints));

    [Test]
    public void Intervals_contain_the_index_on_every_scale()
    {
        double[] values = [0.42, 0.45, 0.5, 0.52, 0.56];
        Interval[] limits = [.. values.Select(value => new Interval(value - 0.02, value + 0.02))];
        var index = SlopeIndex.Of(People, values).Value;
        Assert.Multiple(() =>
        {
            foreach (var scale in Enum.GetValues<InequalityScale>())
            {
                var errors = WeightedErrors.Of(values, limits, scale).Value;
                Assert.That(index.SlopeInterval(errors).Contains(index.Slope), $"{scale}");
                Assert.That(index.RelativeInterval(errors).Value.Contains(index.Relative.Value), $"{scale}");
            }
        });
    }

    [Test]
    public void A_ratio_to_what_may_be_nothing_has_no_interval()
    {
        double[] values = [0.1, 2, 4, 6, 8];
        Interval[] limits = [.. values.Select(value => new Interval(value - 3, value + 3))];
        var errors = WeightedErrors.Of(values, limits, InequalityScale.Normal).Value;
        Assert.That(
            SlopeIndex.Of(People, values).Value.RelativeInterval(errors).Reason,
            Is.EqualTo(Refusal.ZeroOrNegativeValue)
        );
    }

    [Test]
    public void A_limit_at_the_bound_of_its_scale_is_refused() =>
        Assert.That(
            WeightedErrors.Of([0.5], [new Interval(0, 0.9)], InequalityScale.Logit).Reason,
            Is.EqualTo(Refusal.AtBound)
        );
}
