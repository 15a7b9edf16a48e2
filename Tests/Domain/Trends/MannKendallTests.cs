using System.Numerics;
using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Tests.Domain.Trends;

internal sealed class MannKendallTests
{
    [TestCase(0, 1.0)]
    [TestCase(1, 1.0)]
    [TestCase(2, 1.0)]
    [TestCase(3, 1.0 / 3)]
    [TestCase(4, 1.0 / 12)]
    [TestCase(5, 1.0 / 60)]
    [TestCase(6, 1.0 / 360)]
    public void A_rising_series_of_n_points_has_the_least_p_value_there_is(int n, double least)
    {
        var test = MannKendall.Test([.. Enumerable.Range(0, n).Select(i => (double)i)]);
        Assert.Multiple(() =>
        {
            Assert.That(test.PValue, Is.EqualTo(least).Within(1e-15));
            Assert.That(test.MinimumAttainablePValue, Is.EqualTo(least).Within(1e-15));
            Assert.That(
                test.DirectionAt(0.05),
                Is.EqualTo(n < 5 ? TrendDirection.NotTestable : TrendDirection.Increasing)
            );
            Assert.That(test.WhyNotTestable(0.05), Is.EqualTo(n < 5 ? Refusal.TooFewPoints : (Refusal?)null));
        });
    }

    [Test]
    public void A_falling_series_decreases() =>
        Assert.That(
            MannKendall.Test([5, 4, 3, 2, 1]).DirectionAt(0.05),
            Is.EqualTo(TrendDirection.Decreasing)
        );

    [Test]
    public void A_p_value_at_the_level_itself_is_not_below_it()
    {
        var test = MannKendall.Test([1, 2, 3, 4, 5]);
        Assert.That(test.DirectionAt(test.PValue + 1e-12), Is.EqualTo(TrendDirection.Increasing));
        Assert.That(
            MannKendall.Test([1, 2, 3, 5, 4]).DirectionAt(MannKendall.Test([1, 2, 3, 5, 4]).PValue),
            Is.EqualTo(TrendDirection.NoClearTrend)
        );
    }

    [Test]
    public void A_series_that_never_varies_has_no_clear_trend_and_no_z()
    {
        var test = MannKendall.Test([7, 7, 7, 7, 7, 7]);
        Assert.Multiple(() =>
        {
            Assert.That(test.PValue, Is.EqualTo(1));
            Assert.That(test.MinimumAttainablePValue, Is.EqualTo(1));
            Assert.That(test.Z, Is.Null);
            Assert.That(test.NormalPValue, Is.Null);
            Assert.That(test.TauB, Is.Null);
            Assert.That(test.DirectionAt(0.05), Is.EqualTo(TrendDirection.NoClearTrend));
        });
    }

    [Test]
    public void Ties_that_leave_no_significant_order_make_the_test_say_nothing()
    {
        var test = MannKendall.Test([5, 5, 5, 5, 5, 5, 5, 6]);
        Assert.Multiple(() =>
        {
            Assert.That(test.MinimumAttainablePValue, Is.EqualTo(0.25).Within(1e-15));
            Assert.That(test.DirectionAt(0.05), Is.EqualTo(TrendDirection.NotTestable));
            Assert.That(test.WhyNotTestable(0.05), Is.EqualTo(Refusal.TooManyTies));
        });
    }

    [Test]
    public void Missing_values_are_left_out_not_passed_as_NaN() =>
        Assert.That(() => MannKendall.Test([1, double.NaN, 3]), Throws.ArgumentException);

    [Test]
    public void Series_too_long_to_enumerate_use_the_normal_approximation()
    {
        double[] values = [.. Enumerable.Range(0, 151).Select(i => (double)((i * 37) % 151))];
        var test = MannKendall.Test(values);
        Assert.Multiple(() =>
        {
            Assert.That(test.IsExact, Is.False);
            Assert.That(test.PValue, Is.EqualTo(test.NormalPValue));
            Assert.That(MannKendall.Test(values.AsSpan(0, 150)).IsExact, Is.True);
            Assert.That(
                MannKendall.Test(values.AsSpan(0, 150)).PValue,
                Is.EqualTo(MannKendall.Test(values.AsSpan(0, 150)).NormalPValue).Within(0.002)
            );
        });
    }

    [Test]
    public void Exact_p_values_equal_those_from_whole_numbers() =>
        Gen.Int[0, 12]
            .Array[2, 40]
            .Sample(
                steps =>
                {
                    double[] values = [.. steps.Select(step => (double)step)];
                    var test = MannKendall.Test(values);
                    Assert.That(test.PValue, Is.EqualTo(ByWholeNumbers(test)).Within(1e-9 * test.PValue));
                },
                iter: 200
            );

    [Test]
    public void Score_and_ties_are_counted_pair_by_pair() =>
        SeriesGen
            .Yearly(0, 60)
            .Sample(series =>
            {
                var x = series.Values;
                var test = MannKendall.Test(x);
                Assert.Multiple(() =>
                {
                    Assert.That(
                        test.Score,
                        Is.EqualTo(x.Select((v, i) => x[(i + 1)..].Sum(later => Math.Sign(later - v))).Sum())
                    );
                    Assert.That(
                        test.TieGroups,
                        Is.EqualTo(x.GroupBy(v => v).Select(g => g.Count()).Where(c => c > 1).Order())
                    );
                });
            });

    /// <summary>The Gaussian multinomial coefficient in whole numbers, by multiplication and long division.</summary>
    private static double ByWholeNumbers(MannKendallTest test)
    {
        BigInteger[] counts = [1];
        for (var k = 2; k <= test.N; k++)
            counts = Times(counts, k);
        foreach (var size in test.TieGroups)
            for (var k = 2; k <= size; k++)
                counts = Over(counts, k);
        var largest = counts.Length - 1;
        BigInteger extreme = 0,
            all = 0;
        for (var inversions = 0; inversions <= largest; inversions++)
        {
            all += counts[inversions];
            if (Math.Abs(largest - 2 * inversions) >= Math.Abs(test.Score))
                extreme += counts[inversions];
        }
        return (double)(extreme * 1_000_000_000_000_000_000 / all) / 1e18 is var share && share > 1e-9
            ? share
            : Math.Exp(BigInteger.Log(extreme) - BigInteger.Log(all));
    }

    /// <summary>Times 1 + q + .. + q^(k-1).</summary>
    private static BigInteger[] Times(BigInteger[] counts, int k)
    {
        var product = new BigInteger[counts.Length + k - 1];
        for (var i = 0; i < counts.Length; i++)
        for (var j = 0; j < k; j++)
            product[i + j] += counts[i];
        return product;
    }

    private static BigInteger[] Over(BigInteger[] counts, int k)
    {
        var quotient = new BigInteger[counts.Length - k + 1];
        for (var i = 0; i < quotient.Length; i++)
        {
            quotient[i] = counts[i];
            for (var j = 1; j < k && j <= i; j++)
                quotient[i] -= quotient[i - j];
        }
        return quotient;
    }
}
