using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Display;

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
    [TestCase("kt", "thousand tonnes", "12.3", "12 kt")]
    [TestCase("", "years", "61.6", "62 years")]
    [TestCase("", "score", "-0.9", "-1")]
    public void A_value_carries_its_unit(string symbol, string name, string value, string expected) =>
        Assert.That(
            DisplayText.Value(decimal.Parse(value, null), new Unit(name, symbol, 0)),
            Is.EqualTo(expected)
        );

    [TestCase(1.0, "1.0 percentage point")]
    [TestCase(-2.34, "2.3 percentage points")]
    [TestCase(0.04, "0.04 percentage points")]
    [TestCase(0.0001, "under 0.01 percentage points")]
    public void A_change_of_a_percentage_is_in_points(double change, string expected) =>
        Assert.That(DisplayText.Size(change, Percent), Is.EqualTo(expected));

    [TestCase(0.00001, "p < 0.001")]
    [TestCase(0.01666, "p = 0.017")]
    public void P_values_have_three_decimals(double p, string expected) =>
        Assert.That(DisplayText.P(p), Is.EqualTo(expected));
}
