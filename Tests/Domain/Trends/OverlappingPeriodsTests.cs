using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class OverlappingPeriodsTests
{
    [Test]
    public void Rolling_periods_are_thinned_counting_back_from_the_latest()
    {
        double[] years = [.. Enumerable.Range(0, 14).Select(i => 2010.0 + i)];
        Assert.Multiple(() =>
        {
            Assert.That(OverlappingPeriods.Separate(years, 3).Value, Is.EqualTo([1, 4, 7, 10, 13]));
            Assert.That(
                OverlappingPeriods.Separate(years.AsSpan(2), 3).Reason,
                Is.EqualTo(Refusal.OverlappingPeriods)
            );
            Assert.That(OverlappingPeriods.Separate(years, 1).Value, Has.Length.EqualTo(14));
            Assert.That(OverlappingPeriods.Separate([], 3).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                () => OverlappingPeriods.Separate(years, 0),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
        });
    }
}
