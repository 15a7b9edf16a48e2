using System.Globalization;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>Reads a publisher's number without losing a digit.</summary>
public static class NumberText
{
    private const int DigitsHeld = 28;

    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>
    /// Takes an optional sign, digits with or without thousands commas, a decimal point and an exponent. Refuses what
    /// is not a number, what is infinite, and what has more digits than can be held exactly.
    /// </summary>
    public static bool TryRead(string text, out decimal value)
    {
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
