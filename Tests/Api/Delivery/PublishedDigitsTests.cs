using System.Globalization;
using System.Text;
using CsCheck;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Tests.Api.Delivery;

public sealed class PublishedDigitsTests
{
    [TestCase("0")]
    [TestCase("0.0")]
    [TestCase("-0.0")]
    [TestCase("64.0")]
    [TestCase("-3.30")]
    [TestCase("0.0000000000000000000000000001")]
    [TestCase("-0.05")]
    [TestCase("4294967295")]
    [TestCase("4294967296")]
    [TestCase("429496729.5")]
    [TestCase("79228162514264337593543950335")]
    [TestCase("-7.9228162514264337593543950335")]
    public void The_digits_are_those_that_were_published(string published)
    {
        var value = decimal.Parse(published, CultureInfo.InvariantCulture);
        Assert.That(Written(value), Is.EqualTo(value.ToString(CultureInfo.InvariantCulture)));
    }

    [Test]
    public void any_decimal_is_written_as_the_general_formatting_does() =>
        (
            from digits in Gen.OneOf(Gen.Int[0, 9_999].Select(n => (uint)n), Gen.UInt)
            from larger in Gen.OneOf(Gen.Const(0), Gen.Int)
            from negative in Gen.Bool
            from scale in Gen.Int[0, 28]
            select new decimal(unchecked((int)digits), larger, 0, negative, (byte)scale)
        ).Sample(value => Written(value) == value.ToString(CultureInfo.InvariantCulture));

    private static string Written(decimal value)
    {
        Span<byte> room = stackalloc byte[PublishedDigits.Longest];
        return Encoding.ASCII.GetString(PublishedDigits.Write(value, room));
    }
}
