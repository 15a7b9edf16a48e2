using CsCheck;
using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Aggregation;

namespace RoadmapIndicators.Tests.Domain.Aggregation;

internal sealed class AreaAggregationTests
{
    [Test]
    public void Aggregating_parts_equals_the_whole() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[500, 5000])
            .Array[2, 12]
            .Sample(areas =>
            {
                AggregationPart[] parts =
                [
                    .. areas.Select(area => new AggregationPart
                    {
                        Numerator = area.Item1,
                        Denominator = area.Item2,
                    }),
                ];
                var whole = AreaAggregation.Of(AggregationKind.Proportion, parts);
                var inTwo = AreaAggregation.Of(
                    AggregationKind.Proportion,
                    [Sum(parts[..1]), Sum(parts[1..])]
                );
                Assert.Multiple(() =>
                {
                    Assert.That(inTwo.Value, Is.EqualTo(whole.Value));
                    Assert.That(inTwo.Interval95, Is.EqualTo(whole.Interval95));
                    Assert.That(whole.Interval95!.Value.Contains(whole.Value!.Value));
                });
            });

    [Test]
    public void Values_with_denominators_give_the_same_as_numerators()
    {
        AggregationPart[] parts =
        [
            new() { Value = 50, Denominator = 200 },
            new() { Value = 80, Denominator = 100 },
        ];
        var derived = AreaAggregation.Of(AggregationKind.Proportion, parts, publishedDecimals: 0);
        Assert.Multiple(() =>
        {
            Assert.That(derived.Status, Is.EqualTo(AggregateStatus.OkDerivedNumerators));
            Assert.That(derived.Value, Is.EqualTo(60));
            Assert.That(derived.RoundingInterval, Is.EqualTo(new Interval(59.5, 60.5)));
        });
    }

    [Test]
    public void A_small_part_missing_leaves_a_value_that_says_its_coverage()
    {
        AggregationPart[] parts = [new() { Numerator = 50, Denominator = 97 }, new() { Denominator = 3 }];
        var partial = AreaAggregation.Of(AggregationKind.Proportion, parts);
        Assert.Multiple(() =>
        {
            Assert.That(partial.Status, Is.EqualTo(AggregateStatus.Partial));
            Assert.That(partial.Coverage, Is.EqualTo(0.97));
            Assert.That(partial.Value, Is.EqualTo(100.0 * 50 / 97).Within(1e-12));
            Assert.That(
                AreaAggregation.Of(AggregationKind.Proportion, parts, leastCoverage: 0.98).Value,
                Is.Null
            );
        });
    }

    [Test]
    public void Suppressed_and_missing_together_are_partial_not_bounded()
    {
        AggregationPart[] parts =
        [
            new() { Numerator = 50, Denominator = 60 },
            new() { SuppressedNumerator = new Interval(1, 4), Denominator = 30 },
            new() { Denominator = 10 },
        ];
        var found = AreaAggregation.Of(AggregationKind.Rate, parts);
        Assert.Multiple(() =>
        {
            Assert.That(found.Status, Is.EqualTo(AggregateStatus.Partial));
            Assert.That(found.Coverage, Is.EqualTo(0.6));
        });
    }

    [TestCase(AggregationKind.Median)]
    [TestCase(AggregationKind.Rank)]
    [TestCase(AggregationKind.IndexScore)]
    [TestCase(AggregationKind.StandardisedRate)]
    public void What_does_not_follow_from_parts_is_refused(AggregationKind kind)
    {
        var found = AreaAggregation.Of(kind, [new() { Value = 3, Denominator = 10 }]);
        Assert.That((found.Status, found.Value), Is.EqualTo((AggregateStatus.NotAggregable, (double?)null)));
    }

    [Test]
    public void Nothing_adds_up_to_nothing_known()
    {
        Assert.Multiple(() =>
        {
            Assert.That(AreaAggregation.Of(AggregationKind.Count, []).Reason, Is.EqualTo(Refusal.NoData));
            Assert.That(AreaAggregation.Of(AggregationKind.Count, [new(), new()]).ValueOfAvailable, Is.Null);
            Assert.That(
                AreaAggregation
                    .Of(AggregationKind.Proportion, [new() { Numerator = 0, Denominator = 0 }])
                    .Reason,
                Is.EqualTo(Refusal.ZeroDenominator)
            );
        });
    }

    [Test]
    public void A_survey_part_without_denominator_or_interval_stops_the_sum()
    {
        var part = new AggregationPart
        {
            Value = 50,
            Denominator = 10,
            Interval95 = new Interval(45, 55),
        };
        Assert.Multiple(() =>
        {
            Assert.That(
                AreaAggregation
                    .Of(AggregationKind.SurveyProportion, [part, part with { Denominator = null }])
                    .Status,
                Is.EqualTo(AggregateStatus.DenominatorRequired)
            );
            Assert.That(
                AreaAggregation
                    .Of(AggregationKind.SurveyProportion, [part, part with { Interval95 = null }])
                    .Reason,
                Is.EqualTo(Refusal.NoIntervalOrDenominator)
            );
            Assert.That(
                AreaAggregation.Of(AggregationKind.SurveyProportion, [part, part]).StandardError,
                Is.EqualTo(10 / (2 * 1.959963984540054) / Math.Sqrt(2)).Within(1e-12)
            );
        });
    }

    private static AggregationPart Sum(AggregationPart[] parts) =>
        new()
        {
            Numerator = parts.Sum(part => part.Numerator),
            Denominator = parts.Sum(part => part.Denominator),
        };
}
