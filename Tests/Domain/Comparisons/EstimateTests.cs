using RoadmapIndicators.Domain.Comparisons;
using static RoadmapIndicators.Tests.Domain.Comparisons.ComparedFigures;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Comparisons;

internal sealed class EstimateTests
{
    [Test]
    public void Published_limits_go_before_counts()
    {
        var estimate = Estimate.From(Figure(Dudley, "2023", 50, 45, 55, 10, 20), Of(Kind.Share));
        Assert.That(estimate.Uncertainty, Is.EqualTo(Uncertainty.PublishedLimits));
        Assert.That(estimate.LimitsAt(ConfidenceLevel.P95)!.Value.Lower, Is.EqualTo(45).Within(1e-9));
    }

    [TestCase(Kind.Share, 50.0, 10.0, 20.0, Uncertainty.Proportion)]
    [TestCase(Kind.Share, 33.3, 1.0, 3.0, Uncertainty.Proportion)]
    [TestCase(Kind.Share, 55.0, 10.0, 20.0, Uncertainty.Unknown)]
    [TestCase(Kind.Share, 150.0, 30.0, 20.0, Uncertainty.Unknown)]
    [TestCase(Kind.SurveyShare, 50.0, 10.0, 20.0, Uncertainty.Unknown)]
    [TestCase(Kind.Rate, 500.0, 10.0, 2000.0, Uncertainty.Rate)]
    [TestCase(Kind.Rate, 740.0, 10.0, 2000.0, Uncertainty.Unknown)]
    [TestCase(Kind.Coverage, 50.0, 10.0, 20.0, Uncertainty.CountedInFull)]
    [TestCase(Kind.Count, 10.0, 10.0, 20.0, Uncertainty.Unknown)]
    public void Counts_are_used_where_the_figure_is_made_of_them(
        Kind type,
        double value,
        double count,
        double of,
        Uncertainty expected
    ) =>
        Assert.That(
            Estimate
                .From(
                    Figure(
                        Dudley,
                        "2023",
                        (decimal)value,
                        numerator: (decimal)count,
                        denominator: (decimal)of
                    ),
                    Of(type)
                )
                .Uncertainty,
            Is.EqualTo(expected)
        );

    [Test]
    public void Limits_of_proportions_and_rates_hold_their_value()
    {
        foreach (
            var estimate in new[]
            {
                Estimate.Proportion(0, 9),
                Estimate.Proportion(9, 9),
                Estimate.Proportion(4, 9),
                Estimate.Rate(0, 500, 1000),
                Estimate.Rate(12, 500, 1000),
            }
        )
            Assert.That(
                estimate.LimitsAt(ConfidenceLevel.P95)!.Value.Contains((double)estimate.Value),
                $"{estimate.Count} of {estimate.Of}"
            );
    }

    [Test]
    public void A_part_is_taken_out_of_its_whole_by_counts()
    {
        var rest = Estimate.WithoutPart(Estimate.Proportion(60, 200), Estimate.Proportion(50, 100))!;
        Assert.Multiple(() =>
        {
            Assert.That(rest.Value, Is.EqualTo(10m));
            Assert.That((rest.Count, rest.Of), Is.EqualTo(((decimal?)10m, (decimal?)100m)));
            Assert.That(
                Estimate.WithoutPart(Estimate.Proportion(10, 100), Estimate.Proportion(10, 100)),
                Is.Null
            );
            Assert.That(
                Estimate.WithoutPart(Estimate.Proportion(10, 100), Estimate.Proportion(11, 50)),
                Is.Null
            );
            Assert.That(Estimate.WithoutPart(Estimate.Exactly(1), Estimate.Proportion(1, 2)), Is.Null);
            Assert.That(
                Estimate.WithoutPart(Estimate.Rate(30, 3000, 1000), Estimate.Rate(10, 1000, 1000))!.Value,
                Is.EqualTo(10m)
            );
        });
    }

    [Test]
    public void A_figure_without_a_value_is_no_estimate() =>
        Assert.That(
            () => Estimate.From(Figure(Dudley, "2023", null), Of(Kind.Share)),
            Throws.ArgumentException
        );
}
