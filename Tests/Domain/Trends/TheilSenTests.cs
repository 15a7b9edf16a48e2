using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class TheilSenTests
{
    [Test]
    public void No_points_and_one_point_have_no_slope()
    {
        Assert.Multiple(() =>
        {
            Assert.That(TheilSen.Estimate([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(TheilSen.Estimate([2020], [5]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(TheilSen.Slope([], []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(TheilSen.Slope([2020], [5]).Reason, Is.EqualTo(Refusal.TooFewPoints));
        });
    }

    [Test]
    public void Two_points_have_a_slope_and_no_interval()
    {
        var line = TheilSen.Estimate([2020, 2022], [5, 9]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(line.N, Is.EqualTo(2));
            Assert.That(line.Slope, Is.EqualTo(2));
            Assert.That(line.ExactInterval, Is.Null);
            Assert.That(line.NormalInterval, Is.Null);
            Assert.That(line.At(2021), Is.EqualTo(7).Within(1e-9));
        });
    }

    [Test]
    public void Gaps_count_as_the_years_they_are() =>
        Assert.That(TheilSen.Slope([2010, 2011, 2020], [10, 11, 20]).Value, Is.EqualTo(1));

    [Test]
    public void One_wild_point_does_not_carry_the_slope_away() =>
        Assert.That(
            TheilSen.Slope([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 400, 5, 6, 7]).Value,
            Is.EqualTo(1).Within(1e-12)
        );

    [Test]
    public void A_series_at_its_bound_has_slope_zero_and_no_interval()
    {
        var line = TheilSen.Estimate([1, 2, 3, 4, 5, 6], [100, 100, 100, 100, 100, 100]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(line.Slope, Is.Zero);
            Assert.That(line.ExactInterval, Is.Null);
        });
    }

    [Test]
    public void Long_series_have_the_normal_interval_only()
    {
        double[] times = [.. Enumerable.Range(0, 160).Select(i => (double)i)];
        double[] values = [.. times.Select(t => t + Math.Sin(t))];
        var line = TheilSen.Estimate(times, values).Value;
        Assert.Multiple(() =>
        {
            Assert.That(line.ExactInterval, Is.Null);
            Assert.That(line.NormalInterval!.Value.Contains(1), Is.True);
        });
    }

    [Test]
    public void Times_that_do_not_increase_are_a_bug()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => TheilSen.Slope([2020, 2020], [1, 2]), Throws.ArgumentException);
            Assert.That(() => TheilSen.Slope([2021, 2020], [1, 2]), Throws.ArgumentException);
            Assert.That(() => TheilSen.Slope([2020, 2021], [1]), Throws.ArgumentException);
            Assert.That(() => TheilSen.Slope([2020, double.NaN], [1, 2]), Throws.ArgumentException);
            Assert.That(
                () => TheilSen.Slope([2020, 2021], [1, double.PositiveInfinity]),
                Throws.ArgumentException
            );
        });
    }

    [Test]
    public void Median_and_limits_are_those_of_the_sorted_slopes() =>
        SeriesGen
            .WithGaps(2, 40)
            .Sample(series =>
            {
                var line = TheilSen.Estimate(series.Times, series.Values).Value;
                double[] slopes = [.. Slopes(series).Order()];
                var rank = (slopes.Length - (line.CriticalScore - 2)) / 2;
                Assert.Multiple(() =>
                {
                    Assert.That(
                        line.Slope,
                        Is.EqualTo((slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2)
                    );
                    Assert.That(line.ExactInterval?.Lower, Is.EqualTo(rank is { } r ? slopes[r - 1] : null));
                    Assert.That(line.ExactInterval?.Upper, Is.EqualTo(rank is { } q ? slopes[^q] : null));
                });
            });

    [Test]
    public void No_change_has_no_sign()
    {
        var line = TheilSen.Estimate([1, 2, 3, 4, 5, 6], [0.0, -0.0, 0.0, -0.0, 0.0, -0.0]).Value;
        Assert.That(double.IsNegative(line.Slope), Is.False);
    }

    private static IEnumerable<double> Slopes(MadeSeries series)
    {
        for (var i = 0; i < series.Values.Length; i++)
        for (var j = i + 1; j < series.Values.Length; j++)
            yield return (series.Values[j] - series.Values[i]) / (series.Times[j] - series.Times[i]);
    }
}
