using System.Globalization;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Reads a publisher's number without losing a digit.</summary>
public static class NumberText
{
    private const int DigitsHeld = 28;

    /// <summary>As many digits, with their point, surely fit in 64 bits.</summary>
    private const int PlainLength = 18;

    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// Takes an optional sign, digits with or without thousands commas, a decimal point and an exponent. Refuses what
    /// is not a number, what is infinite, and what has more digits than can be held exactly.
    /// </summary>
    public static bool TryRead(string text, out decimal value)
    {
        if (TryReadPlain(text, out value))
            return true;
        value = 0;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > 64)
            return false;
        if (trimmed.Contains(','))
            return GroupedByThousands(trimmed)
                && TryRead(trimmed.ToString().Replace(",", "", StringComparison.Ordinal), out value);
        return decimal.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out value)
            && (
                SignificantDigits(trimmed) <= DigitsHeld
                // One digit more fits where the first ones are small: then nothing was rounded.
                || trimmed.SequenceEqual(value.ToString(CultureInfo.InvariantCulture))
            )
            && (value != 0 || IsZero(trimmed));
    }

    /// <summary>Takes the numbers that most cells hold: a sign, a few digits and a point among them.</summary>
    private static bool TryReadPlain(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var isNegative = text.Length > 0 && text[0] == '-';
        var digits = isNegative ? text[1..] : text;
        if (
            digits.Length is 0 or > PlainLength
            || !char.IsAsciiDigit(digits[0])
            || !char.IsAsciiDigit(digits[^1])
        )
            return false;
        var (number, point) = (0L, -1);
        for (var i = 0; i < digits.Length; i++)
            if (char.IsAsciiDigit(digits[i]))
                number = number * 10 + (digits[i] - '0');
            else if (digits[i] == '.' && point < 0)
                point = i;
            else
                return false;
        // Whether a zero has a sign is for the general way to say.
        if (isNegative && number == 0)
            return false;
        var scale = point < 0 ? 0 : digits.Length - 1 - point;
        value = new decimal(unchecked((int)number), (int)(number >> 32), 0, isNegative, (byte)scale);
        return true;
    }

    private static bool GroupedByThousands(ReadOnlySpan<char> text)
    {
        var whole = text.TrimStart("+-");
        var point = whole.IndexOf('.');
        if (point >= 0)
            whole = whole[..point];
        var first = whole.IndexOf(',');
        if (first is < 1 or > 3)
            return false;
        for (var rest = whole[first..]; rest.Length > 0; rest = rest[4..])
            if (rest.Length < 4 || rest[0] != ',' || rest[1..4].IndexOfAnyExceptInRange('0', '9') >= 0)
                return false;
        return true;
    }

    private static int SignificantDigits(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        var mantissa = exponent >= 0 ? text[..exponent] : text;
        var digits = 0;
        var begun = false;
        foreach (var c in mantissa)
        {
            begun |= c is > '0' and <= '9';
            if (begun && char.IsAsciiDigit(c))
                digits++;
        }
        return digits;
    }

    // A number too small to hold would come back as zero, and zero is a figure.
    private static bool IsZero(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('e', 'E');
        return (exponent >= 0 ? text[..exponent] : text).IndexOfAnyInRange('1', '9') < 0;
    }
}
