using CsCheck;
using RoadmapIndicators.Domain.Rounding;

namespace RoadmapIndicators.Tests.Domain.Rounding;

internal sealed class DisplayRoundingTests
{
    [TestCase(2.675, 2, "2.68")]
    [TestCase(-2.5, 0, "-3")]
    [TestCase(-0.04, 1, "0.0")]
    [TestCase(0, 1, "0.0")]
    [TestCase(1234567.25, 1, "1,234,567.3")]
    [TestCase(99.95, 1, "100.0")]
    [TestCase(1e20, 0, "100,000,000,000,000,000,000")]
    [TestCase(1e-12, 2, "0.00")]
    public void Text_has_the_decimals_asked_for(double value, int decimals, string text) =>
        Assert.That(DisplayRounding.Text(value, decimals), Is.EqualTo(text));

    [Test]
    public void A_rounded_value_is_within_half_a_unit_and_rounds_to_itself() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Int[0, 4])
            .Sample(
                (value, decimals) =>
                {
                    var rounded = DisplayRounding.Round(value, decimals);
                    Assert.Multiple(() =>
                    {
                        Assert.That(
                            Math.Abs(rounded - value),
                            Is.LessThanOrEqualTo(
                                0.5 * Math.Pow(10, -decimals) + 1e-15 * Math.Abs(value) + 1e-12
                            )
                        );
                        Assert.That(DisplayRounding.Round(rounded, decimals), Is.EqualTo(rounded));
                        Assert.That(DisplayRounding.Round(-value, decimals), Is.EqualTo(-rounded));
                    });
                }
            );

    [Test]
    public void Minus_zero_is_zero()
    {
        Assert.Multiple(() =>
        {
            Assert.That(double.IsNegative(DisplayRounding.Round(-0.0, 0)), Is.False);
            Assert.That(double.IsNegative(DisplayRounding.Round(-0.4, 0)), Is.False);
            Assert.That(double.IsNegative(DisplayRounding.RoundedChange(1, 0.99, 1)), Is.False);
        });
    }

    [Test]
    public void What_cannot_be_shown_is_a_bug()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                () => DisplayRounding.Round(double.NaN, 1),
                Throws.InstanceOf<ArgumentOutOfRangeException>()
            );
            Assert.That(() => DisplayRounding.Text(1, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => DisplayRounding.Text(1, 16), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }
}
