using RoadmapIndicators.Domain;
using RoadmapIndicators.Domain.Aggregation;
using RoadmapIndicators.Domain.Catalogue;
using Kind = RoadmapIndicators.Domain.Catalogue.ValueType;

namespace RoadmapIndicators.Tests.Domain.Aggregation;

internal sealed class AggregationRulesTests
{
    private static Indicator Of(Kind type, string unit) =>
        TestSeries.Indicator() with
        {
            ValueType = type,
            Unit = new Unit(unit, "", 1),
        };

    [TestCase(Kind.Coverage, "% of premises", AggregationKind.Proportion, true)]
    [TestCase(Kind.SurveyShare, "% of adults", AggregationKind.SurveyProportion, true)]
    [TestCase(Kind.Rate, "per 100,000 people", AggregationKind.Rate, true)]
    [TestCase(
        Kind.Rate,
        "deaths per 100,000 people, age-standardised",
        AggregationKind.StandardisedRate,
        false
    )]
    [TestCase(Kind.Count, "enterprises", AggregationKind.Count, true)]
    [TestCase(Kind.Quantity, "tonnes of CO2 equivalent per head", AggregationKind.Mean, true)]
    [TestCase(Kind.Quantity, "billion pounds", AggregationKind.Count, true)]
    [TestCase(Kind.Median, "pounds per week", AggregationKind.Median, false)]
    [TestCase(Kind.Score, "score", AggregationKind.IndexScore, false)]
    [TestCase(Kind.LifeExpectancy, "years", AggregationKind.StandardisedRate, false)]
    public void What_an_indicator_is_decides_whether_its_areas_can_be_put_together(
        Kind type,
        string unit,
        AggregationKind expected,
        bool can
    )
    {
        var indicator = Of(type, unit);
        Assert.That(AggregationRules.KindOf(indicator), Is.EqualTo(expected));
        Assert.That(AggregationRules.WhyNot(indicator) is null, Is.EqualTo(can));
    }

    [TestCase("% of premises", "premises")]
    [TestCase("% of people aged 16 to 64", "people aged 16 to 64")]
    [TestCase("per 100,000 people", "people")]
    [TestCase("tonnes of CO2 equivalent per head", "people")]
    [TestCase("pounds per hour worked", "hours worked")]
    [TestCase("enterprises", "the indicator's own denominators")]
    [TestCase("", "the indicator's own denominators")]
    public void A_refusal_names_the_denominators_that_are_missing(string unit, string expected) =>
        Assert.That(AggregationRules.DenominatorOf(new Unit(unit, "", 0)), Is.EqualTo(expected));

    [Test]
    public void The_multiplier_is_read_from_figures_and_counts_that_agree()
    {
        static AggregationPart Part(double? value, double? count, double? of) =>
            new()
            {
                Value = value,
                Numerator = count,
                Denominator = of,
            };
        Assert.Multiple(() =>
        {
            Assert.That(
                AggregationRules
                    .MultiplierOf(AggregationKind.Rate, [Part(500, 10, 2000), Part(0, 0, 100)])
                    .Value,
                Is.EqualTo(100_000)
            );
            Assert.That(
                AggregationRules
                    .MultiplierOf(AggregationKind.Rate, [Part(500, 10, 2000), Part(740, 10, 2000)])
                    .Reason,
                Is.EqualTo(Refusal.NotAggregable)
            );
            Assert.That(
                AggregationRules.MultiplierOf(AggregationKind.Proportion, [Part(70, 10, 20)]).Reason,
                Is.EqualTo(Refusal.NotAggregable)
            );
            Assert.That(
                AggregationRules.MultiplierOf(AggregationKind.Proportion, [Part(70, null, null)]).Value,
                Is.EqualTo(100)
            );
        });
    }
}
