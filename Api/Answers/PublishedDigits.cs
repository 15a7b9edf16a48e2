using System.Globalization;

namespace RoadmapIndicators.Api.Answers;

/// <summary>
/// The text of a decimal with the digits that were published: <c>64.0</c> stays <c>64.0</c>. Answers hold thousands of
/// short ones, which are written here several times faster than by the general formatting, to the same text.
/// </summary>
public static class PublishedDigits
{
    /// <summary>Room for any decimal: sign, point, leading zero and 29 digits.</summary>
    public const int Longest = 32;

    /// <param name="value">Any decimal.</param>
    /// <param name="text">Room for <see cref="Longest"/> bytes.</param>
    /// <returns>The bytes that were written, in ASCII.</returns>
    public static ReadOnlySpan<byte> Write(decimal value, Span<byte> text)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = unchecked((uint)parts[0]);
        if (digits == 0 || (parts[1] | parts[2]) != 0)
        {
            value.TryFormat(text, out var written, provider: CultureInfo.InvariantCulture);
            return text[..written];
        }
        var at = Longest;
        for (var decimals = value.Scale; decimals > 0; decimals--)
            Put(text);
        if (at < Longest)
            text[--at] = (byte)'.';
        do Put(text);
        while (digits > 0);
        if (parts[3] < 0)
            text[--at] = (byte)'-';
        return text[at..Longest];

        void Put(Span<byte> into)
        {
            (digits, var last) = Math.DivRem(digits, 10);
            into[--at] = (byte)('0' + last);
        }
    }
}
