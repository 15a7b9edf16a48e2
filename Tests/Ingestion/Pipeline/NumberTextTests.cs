using System.Globalization;
using CsCheck;
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
        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(text));
    }

    [TestCase("91.842105263157894736842105263")]
    [TestCase("1e999")]
    [TestCase("1e-999")]
    [TestCase("NaN")]
    public void A_number_that_would_lose_a_digit_is_none(string text) =>
        Assert.That(NumberText.TryRead(text, out _), Is.False);

    private static Gen<string> OneOf(params string[] texts) =>
        Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static readonly Gen<string> Digits = Gen.Frequency(
        (6, Gen.String[Gen.Char['0', '9'], 1, 9]),
        (2, Gen.Select(OneOf("0", "000"), Gen.String[Gen.Char['0', '9'], 0, 6], (a, b) => a + b)),
        (2, Gen.Select(Gen.String[Gen.Char['0', '9'], 0, 6], OneOf("0", "000"), (a, b) => a + b)),
        (2, Gen.String[Gen.Char['0', '9'], 7, 40]),
        (1, OneOf("", "1,234", "12,34", "1,234,567", "٣", "１２", "9x", "1 0", "999999999999999999"))
    );

    private static readonly Gen<string> Texts = Gen.Frequency(
        (
            12,
            Gen.Select(
                Gen.Frequency((6, Gen.Const("")), (3, Gen.Const("-")), (1, OneOf("+", "--", "\u2212"))),
                Digits,
                Gen.Frequency((6, Gen.Const(".")), (4, Gen.Const("")), (1, OneOf("..", ",", "-"))),
                Gen.Frequency((6, Digits), (2, Gen.Const(""))),
                Gen.Frequency(
                    (9, Gen.Const("")),
                    (2, OneOf("e2", "E-3", "e+01", "e", "e400", "e-400", " ", "\t", "\u00a0", "\0", "%"))
                ),
                (sign, whole, point, fraction, end) => sign + whole + point + fraction + end
            )
        ),
        (1, OneOf("", "-", ".", "-.", "NaN", "Infinity", "-∞", "0x1F", "(5)", "£5", "-0", "-0.00", "000"))
    );

    [Test]
    public void The_fast_way_reads_every_text_as_the_general_way_does() =>
        Texts.Sample(
            text =>
            {
                // A blank before it is no part of a number, and more than the fast way takes.
                var general = NumberText.TryRead(" " + text, out var expected);
                Assert.That(NumberText.TryRead(text, out var value), Is.EqualTo(general), text);
                if (general)
                    Assert.That(decimal.GetBits(value), Is.EqualTo(decimal.GetBits(expected)), text);
            },
            iter: 20_000
        );

    [Test]
    public void A_plain_number_keeps_the_digits_that_were_published() =>
        Gen.Select(Gen.Bool, Gen.Long[1, 99_999_999_999_999_999], Gen.Int[0, 15])
            .Sample(
                (isNegative, number, scale) =>
                {
                    var digits = number
                        .ToString(CultureInfo.InvariantCulture)
                        .PadLeft(scale + 1, '0')
                        .Insert(
                            Math.Max(number.ToString(CultureInfo.InvariantCulture).Length, scale + 1) - scale,
                            "."
                        );
                    var text = (isNegative ? "-" : "") + digits.TrimEnd('.');
                    Assert.That(NumberText.TryRead(text, out var value), Is.True, text);
                    Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(text));
                },
                iter: 5_000
            );
}
