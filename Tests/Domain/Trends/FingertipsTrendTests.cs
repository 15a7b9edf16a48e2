using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class FingertipsTrendTests
{
    private static readonly Interval?[] NoIntervals = [null, null, null, null, null];

    [Test]
    public void Fingertips_refuses_what_it_cannot_test()
    {
        Assert.Multiple(() =>
        {
            Assert.That(FingertipsTrend.OfProportions([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                FingertipsTrend.OfProportions([1, 2, 3, 4], [9, 9, 9, 9]).Reason,
                Is.EqualTo(Refusal.TooFewPoints)
            );
            Assert.That(
                FingertipsTrend.OfProportions([1, 2, 3, 4, 9], [9, 9, 9, 9, 9]).Reason,
                Is.EqualTo(Refusal.CountAtBound)
            );
            Assert.That(
                FingertipsTrend.OfProportions([0, 2, 3, 4, 5], [9, 9, 9, 9, 9]).Reason,
                Is.EqualTo(Refusal.CountAtBound)
            );
            Assert.That(FingertipsTrend.OfIntervals([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                FingertipsTrend.OfIntervals([1, 2, 3, 4, 5], NoIntervals).Reason,
                Is.EqualTo(Refusal.TooFewPoints)
            );
            Assert.That(() => FingertipsTrend.OfProportions([1], []), Throws.ArgumentException);
            Assert.That(() => FingertipsTrend.OfIntervals([1], []), Throws.ArgumentException);
        });
    }

    [Test]
    public void Polarity_flips_the_judgement_only()
    {
        var trend = FingertipsTrend
            .OfProportions([300, 340, 380, 420, 470], [1000, 1000, 1000, 1000, 1000])
            .Value;
        Assert.Multiple(() =>
        {
            Assert.That(trend.Marker, Is.EqualTo(TrendMarker.Increasing));
            Assert.That(trend.Judge(Polarity.HigherIsBetter), Is.EqualTo(TrendJudgement.Improving));
            Assert.That(trend.Judge(Polarity.LowerIsBetter), Is.EqualTo(TrendJudgement.Worsening));
            Assert.That(trend.Judge(Polarity.Neutral), Is.Null);
        });
    }

    [Test]
    public void Points_without_limits_are_left_out_and_older_ones_used()
    {
        Interval? Around(double value) => new Interval(value - 0.1, value + 0.1);
        var all = FingertipsTrend
            .OfIntervals([1, 2, 9, 3, 4, 5], [Around(1), Around(2), null, Around(3), Around(4), Around(5)])
            .Value;
        var five = FingertipsTrend
            .OfIntervals([1, 2, 3, 4, 5], [Around(1), Around(2), Around(3), Around(4), Around(5)])
            .Value;
        Assert.That(all.ChiSquared, Is.EqualTo(five.ChiSquared));
    }

    [Test]
    public void Constant_values_keep_no_sign()
    {
        Interval? limits = new Interval(4, 6);
        var trend = FingertipsTrend
            .OfIntervals([5, 5, 5, 5, 5], [limits, limits, limits, limits, limits])
            .Value;
        Assert.Multiple(() =>
        {
            Assert.That(trend.KeepsItsSign, Is.False);
            Assert.That(trend.Marker, Is.EqualTo(TrendMarker.NoSignificantChange));
            Assert.That(trend.PValue, Is.EqualTo(1));
        });
    }
}
