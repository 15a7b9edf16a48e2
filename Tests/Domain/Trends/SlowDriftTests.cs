using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class SlowDriftTests
{
    [Test]
    public void Slow_drift_is_warned_of_on_long_series_only()
    {
        double[] times = [.. Enumerable.Range(0, 20).Select(i => (double)i)];
        double[] waves = [.. times.Select(t => 10 * Math.Sin(t / 3))];
        Assert.Multiple(() =>
        {
            var slow = SlowDrift.Of(LeastSquares.Fit(times, waves).Value).Value;
            Assert.That(slow.Autocorrelation, Is.GreaterThan(0.3));
            Assert.That(slow.CannotBeToldFromTrend, Is.True);

            var shorter = SlowDrift
                .Of(LeastSquares.Fit(times.AsSpan(0, 14), waves.AsSpan(0, 14)).Value)
                .Value;
            Assert.That(shorter.Autocorrelation, Is.GreaterThan(0.3));
            Assert.That(shorter.CannotBeToldFromTrend, Is.False);

            Assert.That(
                SlowDrift.Of(LeastSquares.Fit(times.AsSpan(0, 9), waves.AsSpan(0, 9)).Value).Reason,
                Is.EqualTo(Refusal.TooFewPoints)
            );
            Assert.That(
                SlowDrift.Of(LeastSquares.Fit(times, times).Value).Reason,
                Is.EqualTo(Refusal.NoVariation)
            );
        });
    }
}
