using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Comparisons;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class DifferenceTestTests
{
    private static readonly Gen<Estimate> Limited = Gen.Select(Gen.Int[-500, 900], Gen.Int[1, 99])
        .Select((value, reach) => FromLimits(value / 10m, reach / 10m));

    private static readonly Gen<Estimate> Counted = Gen.Int[1, 400]
        .SelectMany(n => Gen.Int[0, n].Select(x => Estimate.Proportion(x, n)));

    private static Estimate FromLimits(decimal value, decimal reach) =>
        Estimate.From(Figure(Dudley, "2023", value, value - reach, value + reach), Of(Kind.SurveyShare));

    [Test]
    public void From_limits_it_is_the_z_test_of_two_estimates() =>
        Gen.Select(Limited, Limited)
            .Sample(
                (one, other) =>
                {
                    var expected = EstimateDifference
                        .Of(
                            (double)one.Value,
                            one.LimitsAt(ConfidenceLevel.P95)!.Value,
                            (double)other.Value,
                            other.LimitsAt(ConfidenceLevel.P95)!.Value
                        )
                        .Value;
                    var test = DifferenceTest.Of(one, other).Value;
                    Assert.Multiple(() =>
                    {
                        Assert.That(test.Kind, Is.EqualTo(DifferenceTestKind.ZTest));
                        Assert.That(test.Z, Is.EqualTo(expected.Z).Within(1e-6));
                        Assert.That(test.PValue, Is.EqualTo(expected.PValue).Within(1e-9));
                        Assert.That(
                            test.Interval95.Lower,
                            Is.EqualTo(expected.Interval95.Lower).Within(1e-9)
                        );
                    });
                }
            );

    [Test]
    public void From_counts_the_interval_is_newcombes() =>
        Gen.Select(Counted, Counted)
            .Sample(
                (one, other) =>
                {
                    var expected = ProportionGap.Of(
                        (double)one.Count!,
                        (double)one.Of!,
                        (double)other.Count!,
                        (double)other.Of!
                    );
                    var test = DifferenceTest.Of(one, other).Value;
                    Assert.Multiple(() =>
                    {
                        Assert.That(test.Kind, Is.EqualTo(DifferenceTestKind.Newcombe));
                        Assert.That(
                            test.Interval95.Lower,
                            Is.EqualTo(100 * expected.DifferenceInterval.Lower).Within(1e-9)
                        );
                        Assert.That(
                            test.Interval95.Upper,
                            Is.EqualTo(100 * expected.DifferenceInterval.Upper).Within(1e-9)
                        );
                    });
                }
            );

    [Test]
    public void It_is_significant_exactly_where_the_interval_leaves_out_zero() =>
        Gen.Select(Gen.OneOf(Limited, Counted), Gen.OneOf(Limited, Counted))
            .Sample(
                (one, other) =>
                {
                    var test = DifferenceTest.Of(one, other).Value;
                    Assert.Multiple(() =>
                    {
                        Assert.That(test.PValue < 0.05, Is.EqualTo(!test.Interval95.Contains(0)));
                        Assert.That(test.PValue < 0.002, Is.EqualTo(!test.Interval998.Contains(0)));
                        Assert.That(test.Interval95.Contains((double)(one.Value - other.Value)));
                        Assert.That(test.Interval998.Lower, Is.LessThanOrEqualTo(test.Interval95.Lower));
                        Assert.That(test.Interval998.Upper, Is.GreaterThanOrEqualTo(test.Interval95.Upper));
                    });
                }
            );

    [Test]
    public void Swapping_the_two_flips_the_sign_and_leaves_the_p_value() =>
        Gen.Select(Gen.OneOf(Limited, Counted), Gen.OneOf(Limited, Counted))
            .Sample(
                (one, other) =>
                {
                    var (forth, back) = (
                        DifferenceTest.Of(one, other).Value,
                        DifferenceTest.Of(other, one).Value
                    );
                    Assert.That(back.Z, Is.EqualTo(-forth.Z).Within(1e-9));
                    Assert.That(back.PValue, Is.EqualTo(forth.PValue).Within(1e-12));
                    Assert.That(back.Interval95.Lower, Is.EqualTo(-forth.Interval95.Upper).Within(1e-9));
                }
            );

    [Test]
    public void Polarity_flips_the_judgement_and_nothing_else() =>
        Gen.Select(Limited, Limited)
            .Sample(
                (one, other) =>
                {
                    var high = FigureDifference.Of(one, other, Of(Kind.SurveyShare));
                    var low = FigureDifference.Of(one, other, Of(Kind.SurveyShare, Polarity.LowerIsBetter));
                    var neither = FigureDifference.Of(one, other, Of(Kind.SurveyShare, Polarity.Neutral));
                    Assert.Multiple(() =>
                    {
                        Assert.That(low.Test.Value, Is.EqualTo(high.Test.Value));
                        Assert.That(low.Absolute, Is.EqualTo(high.Absolute));
                        Assert.That(
                            (high.Judgement, low.Judgement, neither.Judgement),
                            Is.AnyOf(
                                (
                                    ComparisonJudgement.Better,
                                    ComparisonJudgement.Worse,
                                    ComparisonJudgement.Higher
                                ),
                                (
                                    ComparisonJudgement.Worse,
                                    ComparisonJudgement.Better,
                                    ComparisonJudgement.Lower
                                ),
                                (
                                    ComparisonJudgement.Similar,
                                    ComparisonJudgement.Similar,
                                    ComparisonJudgement.Similar
                                )
                            )
                        );
                    });
                }
            );

    [Test]
    public void Nobody_of_either_is_no_difference()
    {
        var none = DifferenceTest.Of(Estimate.Proportion(0, 50), Estimate.Proportion(0, 80)).Value;
        var all = DifferenceTest.Of(Estimate.Proportion(50, 50), Estimate.Proportion(0, 80)).Value;
        Assert.Multiple(() =>
        {
            Assert.That((none.Z, none.PValue), Is.EqualTo((0.0, 1.0)));
            Assert.That(none.Interval95.Contains(0));
            Assert.That(all.PValue, Is.LessThan(1e-9));
        });
    }

    [Test]
    public void A_level_is_taken_as_exact()
    {
        var test = DifferenceTest.Of(FromLimits(70, 2), Estimate.Exactly(73)).Value;
        Assert.Multiple(() =>
        {
            Assert.That(test.Kind, Is.EqualTo(DifferenceTestKind.AgainstLevel));
            Assert.That(test.Interval95.Lower, Is.EqualTo(-5).Within(1e-9));
            Assert.That(test.Interval95.Upper, Is.EqualTo(-1).Within(1e-9));
        });
    }

    [Test]
    public void Figures_counted_in_full_and_figures_without_limits_are_not_tested()
    {
        var coverage = Estimate.From(Figure(Dudley, "2023", 90), Of(Kind.Coverage));
        var bare = Estimate.From(Figure(Dudley, "2023", 90), Of(Kind.SurveyShare));
        Assert.Multiple(() =>
        {
            Assert.That(DifferenceTest.Of(coverage, coverage).Reason, Is.EqualTo(Refusal.NoSamplingError));
            Assert.That(
                DifferenceTest.Of(coverage, Estimate.Exactly(99)).Reason,
                Is.EqualTo(Refusal.NoSamplingError)
            );
            Assert.That(
                DifferenceTest.Of(bare, FromLimits(80, 1)).Reason,
                Is.EqualTo(Refusal.NoIntervalOrDenominator)
            );
            Assert.That(
                DifferenceTest.Of(Estimate.Exactly(1), Estimate.Exactly(2)).Reason,
                Is.EqualTo(Refusal.NoSamplingError)
            );
        });
    }

    [TestCase(0, null)]
    [TestCase(-2, -6.0)]
    [TestCase(5, 1.0)]
    public void The_relative_difference_is_a_share_of_the_size_of_the_second(int second, double? expected)
    {
        var difference = FigureDifference.Of(
            Estimate.Exactly(second == 5 ? 10 : -14),
            Estimate.Exactly(second),
            Of(Kind.Quantity)
        );
        double? relative = difference.Relative.HasValue ? difference.Relative.Value : null;
        Assert.That(relative, Is.EqualTo(expected));
    }

    [Test]
    public void A_score_has_no_relative_difference() =>
        Assert.That(
            FigureDifference.Of(Estimate.Exactly(1), Estimate.Exactly(2), Of(Kind.Score)).Relative.HasValue,
            Is.False
        );
}
