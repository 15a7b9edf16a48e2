using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class ComparisonProperties
{
    private static readonly Gen<(int Count, int Of)> Share = Gen.Int[1, 400]
        .SelectMany(n => Gen.Int[0, n].Select(x => (x, n)));

    [Test]
    public void Limits_contain_their_centre_and_widen_with_confidence() =>
        Share.Sample(share =>
        {
            var (x, n) = share;
            var narrow = Wilson.Limits(x, n, ConfidenceLevel.P95);
            var wide = Wilson.Limits(x, n, ConfidenceLevel.P998);
            var (few, many) = (
                PoissonLimits.Of(x, ConfidenceLevel.P95),
                PoissonLimits.Of(x, ConfidenceLevel.P998)
            );
            Assert.Multiple(() =>
            {
                Assert.That(narrow.Contains((double)x / n));
                Assert.That(wide.Contains(narrow.Lower) && wide.Contains(narrow.Upper));
                Assert.That(narrow.Lower >= 0 && narrow.Upper <= 1);
                Assert.That(few.Contains(x));
                Assert.That(many.Contains(few.Lower) && many.Contains(few.Upper));
            });
        });

    [Test]
    public void Exact_limits_hold_the_probability_they_say() =>
        Gen.Int[0, 9]
            .Sample(x =>
            {
                var (lower, upper) = PoissonLimits.Of(x, ConfidenceLevel.P95);
                Assert.That(AtMost(x, upper), Is.EqualTo(0.025).Within(1e-12));
                if (x > 0)
                    Assert.That(1 - AtMost(x - 1, lower), Is.EqualTo(0.025).Within(1e-12));
            });

    [Test]
    public void Swapping_two_groups_flips_the_gap() =>
        Gen.Select(Share, Share)
            .Sample(
                (one, other) =>
                {
                    var forth = ProportionGap.Of(one.Count, one.Of, other.Count, other.Of);
                    var back = ProportionGap.Of(other.Count, other.Of, one.Count, one.Of);
                    Assert.Multiple(() =>
                    {
                        Assert.That(back.Difference, Is.EqualTo(-forth.Difference));
                        Assert.That(back.IsSignificant, Is.EqualTo(forth.IsSignificant));
                        Assert.That(
                            back.DifferenceInterval.Lower,
                            Is.EqualTo(-forth.DifferenceInterval.Upper).Within(1e-12)
                        );
                        Assert.That(forth.DifferenceInterval.Contains(forth.Difference));
                        Assert.That(
                            forth.RatioInterval is null
                                || forth.RatioInterval.Value.Contains(forth.Ratio.Value)
                        );
                    });
                }
            );

    [Test]
    public void Polarity_flips_the_judgement_only() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0.1, 20], Gen.Double[0, 100])
            .Sample(
                (value, reach, benchmark) =>
                {
                    var limits = new Interval(value - reach, value + reach);
                    var high = BenchmarkComparison.ByInterval(limits, benchmark, Polarity.HigherIsBetter);
                    var low = BenchmarkComparison.ByInterval(limits, benchmark, Polarity.LowerIsBetter);
                    var neutral = BenchmarkComparison.ByInterval(limits, benchmark, Polarity.Neutral);
                    Assert.That(
                        (high, low, neutral),
                        Is.AnyOf(
                            (BenchmarkOutcome.Better, BenchmarkOutcome.Worse, BenchmarkOutcome.Higher),
                            (BenchmarkOutcome.Worse, BenchmarkOutcome.Better, BenchmarkOutcome.Lower),
                            (BenchmarkOutcome.Similar, BenchmarkOutcome.Similar, BenchmarkOutcome.Similar)
                        )
                    );
                }
            );

    [Test]
    public void Overlapping_intervals_may_hide_a_significant_difference()
    {
        var difference = EstimateDifference
            .Of(35.2, new Interval(32.2, 38.2), 29.2, new Interval(25.4, 33.0))
            .Value;
        Assert.Multiple(() =>
        {
            Assert.That(difference.DoIntervalsOverlap, Is.True);
            Assert.That(difference.IsSignificant, Is.True);
            Assert.That(
                EstimateDifference.Of(1, new Interval(1, 1), 2, new Interval(2, 2)).Reason,
                Is.EqualTo(Refusal.NoIntervalOrDenominator)
            );
        });
    }

    [Test]
    public void Every_area_is_in_one_group_and_groups_differ_by_one_at_most() =>
        Gen.Select(Gen.Double[0, 100].Array[5, 60], Gen.Int[2, 5])
            .Sample(
                (values, groups) =>
                {
                    var sizes = Quantiles
                        .ByTile(values, groups)
                        .Value.GroupBy(group => group)
                        .Select(group => group.Count())
                        .ToArray();
                    Assert.That(sizes, Has.Length.EqualTo(groups));
                    Assert.That(sizes.Max() - sizes.Min(), Is.LessThanOrEqualTo(1));
                }
            );

    [Test]
    public void Equal_values_share_a_group_by_rank() =>
        Gen.Int[0, 9]
            .Array[10, 60]
            .Sample(whole =>
            {
                double[] values = [.. whole.Select(value => (double)value)];
                var groups = Quantiles.ByRank(values, 5).Value;
                Assert.Multiple(() =>
                {
                    Assert.That(groups, Has.All.InRange(1, 5));
                    foreach (var same in values.Zip(groups).GroupBy(pair => pair.First))
                        Assert.That(same.Select(pair => pair.Second).Distinct().Count(), Is.EqualTo(1));
                });
            });

    [Test]
    public void Too_few_areas_make_no_groups()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Quantiles.ByTile([1, 2, 3, 4]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(Quantiles.ByRank([], 5).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(
                Quantiles.ByRank([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 5).Value,
                Is.EqualTo([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
            );
        });
    }

    [Test]
    public void Equal_areas_are_not_dispersed()
    {
        var equal = AreaDispersion.Of([5, 5, 5], [10, 20, 30]).Value;
        Assert.Multiple(() =>
        {
            Assert.That(equal.Range, Is.Zero);
            Assert.That(equal.Variance, Is.Zero.Within(1e-20));
            Assert.That(equal.Gini.Value, Is.Zero.Within(1e-12));
            Assert.That(equal.RatioOfExtremes.Value, Is.EqualTo(1));
            Assert.That(AreaDispersion.Of([5], [10]).Reason, Is.EqualTo(Refusal.TooFewPoints));
            Assert.That(
                AreaDispersion.Of([0, 5], [10, 10]).Value.RatioOfExtremes.Reason,
                Is.EqualTo(Refusal.ZeroOrNegativeValue)
            );
            Assert.That(
                AreaDispersion.Of([-5, 5], [10, 10]).Value.Gini.Reason,
                Is.EqualTo(Refusal.ZeroDenominator)
            );
            Assert.That(() => AreaDispersion.Of([1, 2], [1, 0]), Throws.ArgumentException);
        });
    }

    [Test]
    public void Neighbours_are_ranked_from_the_better_end()
    {
        double[] neighbours = [50, 60, 70, 70, 80];
        Assert.Multiple(() =>
        {
            var up = NeighbourPosition.Of(70, neighbours, DesiredDirection.Up).Value;
            Assert.That((up.Rank, up.Among, up.Ties), Is.EqualTo((2, 6, 2)));
            Assert.That(up.Median, Is.EqualTo(70));
            Assert.That(up.MiddleHalf, Is.EqualTo(new Interval(60, 70)));
            var down = NeighbourPosition.Of(55, neighbours, DesiredDirection.Down).Value;
            Assert.That((down.Rank, down.GapToMedian), Is.EqualTo((2, -15)));
            Assert.That(NeighbourPosition.Of(70, [], DesiredDirection.Up).Reason, Is.EqualTo(Refusal.NoData));
        });
    }

    [Test]
    public void A_share_of_more_than_everything_is_a_bug()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () => Wilson.Limits(11, 10, ConfidenceLevel.P95),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
            Assert.That(
                () => Wilson.Limits(0, 0, ConfidenceLevel.P95),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
            Assert.That(
                () => PoissonLimits.OfRate(3, 0, 100, ConfidenceLevel.P95),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
            Assert.That(() => new AgeBand(-1, 10, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }

    private static double AtMost(int most, double mean)
    {
        double term = Math.Exp(-mean),
            sum = term;
        for (var i = 1; i <= most; i++)
            sum += term *= mean / i;
        return sum;
    }
}
