using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class SeasonalKendallTests
{
    [Test]
    public void Seasonal_kendall_needs_three_years_of_every_season()
    {
        Assert.Multiple(() =>
        {
            Assert.That(SeasonalKendall.Test([], [], 4).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                SeasonalKendall.Test([2020, 2020.5, 2021, 2021.5, 2022], [1, 2, 3, 4, 5], 2).Reason,
                Is.EqualTo(Refusal.TooFewPoints)
            );
            Assert.That(
                () => SeasonalKendall.Test([2020, 2021], [1, 2], 1),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
        });
    }

    [Test]
    public void Seasons_are_not_taken_for_a_trend()
    {
        double[] times = [.. Enumerable.Range(0, 12).Select(i => 2020 + i / 4.0)];
        double[] values = [.. Enumerable.Range(0, 12).Select(i => (double)(i % 4))];
        var test = SeasonalKendall.Test(times, values, 4).Value;
        Assert.Multiple(() =>
        {
            Assert.That(test.Score, Is.Zero);
            Assert.That(test.Z, Is.Null);
            Assert.That(test.PValue, Is.EqualTo(1));
            Assert.That(test.SlopePerYear, Is.Zero);
        });
    }
}
