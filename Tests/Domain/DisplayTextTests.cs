using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Tests.Domain;

public sealed class DisplayTextTests
{
    private static readonly Unit Percent = new("% of things", "%", 1);

    [TestCase("98.25", "98.3%")]
    [TestCase("-0.04", "0.0%")]
    [TestCase("0.05", "0.1%")]
    [TestCase("100.00", "100.0%")]
    public void Values_are_rounded_half_away_from_zero(string value, string expected) =>
        Assert.That(DisplayText.Value(decimal.Parse(value, null), Percent), Is.EqualTo(expected));

    [TestCase("£", "pounds per week", "1234.5", "£1,235")]
    [TestCase("£", "pounds per week", "-12", "-£12")]
    [TestCase("£", "billion pounds", "153", "£153 billion")]
    [TestCase("£", "million pounds", "-3", "-£3 million")]
    [TestCase("kt", "thousand tonnes", "12.3", "12 kt")]
    [TestCase("", "years", "61.6", "62 years")]
    [TestCase("", "score", "-0.9", "-1")]
    public void A_value_carries_its_unit(string symbol, string name, string value, string expected) =>
        Assert.That(
            DisplayText.Value(decimal.Parse(value, null), new Unit(name, symbol, 0)),
            Is.EqualTo(expected)
        );

    [TestCase("2022", "in 2022")]
    [TestCase("2026-01", "in January 2026")]
    [TestCase("2025-04-30", "on 30 April 2025")]
    [TestCase("2024-Q3", "in July to September 2024")]
    [TestCase("2019-11/P3M", "in November 2019 to January 2020")]
    [TestCase("2019-08/P1Y", "in 2019/20")]
    [TestCase("2022-01/P3Y", "in 2022 to 2024")]
    public void Each_kind_of_period_has_its_preposition(string code, string when) =>
        Assert.That(DisplayText.When(Period.Parse(code)), Is.EqualTo(when));

    [TestCase(1.0, "1.0 percentage point")]
    [TestCase(-2.34, "2.3 percentage points")]
    [TestCase(0.04, "0.04 percentage points")]
    [TestCase(0.0001, "under 0.01 percentage points")]
    public void A_change_of_a_percentage_is_in_points(double change, string expected) =>
        Assert.That(DisplayText.Size(change, Percent), Is.EqualTo(expected));

    [TestCase(0.00001, "p < 0.001")]
    [TestCase(0.01666, "p = 0.017")]
    [TestCase(0.0496, "p = 0.0496")]
    [TestCase(0.04999, "p = 0.04999")]
    [TestCase(0.05, "p = 0.050")]
    [TestCase(0.0504, "p = 0.050")]
    public void P_values_have_three_decimals_and_more_where_rounding_would_reach_the_level(
        double p,
        string expected
    ) => Assert.That(DisplayText.P(p), Is.EqualTo(expected));
}
