using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Tests.Ingestion.Pipeline;

[TestFixture]
public sealed class NumberTextTests
{
    [TestCase("11.842105263157894736842105263")]
    [TestCase("23.684210526315789473684210526")]
    [TestCase("0")]
    [TestCase("-0.5")]
    public void A_number_of_all_the_digits_that_can_be_held_is_read(string text)
    {
        Assert.That(NumberText.TryRead(text, out var value), Is.True);
        Assert.That(value.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(text));
    }

    [TestCase("91.842105263157894736842105263")]
    [TestCase("1e999")]
    [TestCase("1e-999")]
    [TestCase("NaN")]
    public void A_number_that_would_lose_a_digit_is_none(string text) =>
        Assert.That(NumberText.TryRead(text, out _), Is.False);
}
