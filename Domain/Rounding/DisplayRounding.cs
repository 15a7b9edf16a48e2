using System.Globalization;

namespace RoadmapIndicators.Domain.Rounding;

/// <summary>
/// Rounding for display, the last step: nothing is ever computed from its results, and it never changes a
/// verdict.
/// </summary>
/// <remarks>
/// Half away from zero on the decimal digits as they are printed: 2.675 gives 2.68, though the binary number
/// behind it lies a hair lower. Minus zero prints as zero.
/// </remarks>
public static class DisplayRounding
{
    /// <summary>Most decimals shown.</summary>
    public const int MostDecimals = 15;

    /// <summary>A finite value to so many decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite, or the decimals out of range.</exception>
    public static double Round(double value, int decimals)
    {
        Require(value, decimals);
        return Exact(value) is { } exact
            ? (double)Math.Round(exact, decimals, MidpointRounding.AwayFromZero) + 0.0
            : value;
    }

    /// <summary>
    /// The change from one value to another to so many decimals: rounded once, from the unrounded values, so it
    /// may differ from the difference of the rounded ones.
    /// </summary>
    /// <inheritdoc cref="Round"/>
    public static double RoundedChange(double from, double to, int decimals)
    {
        Require(from, decimals);
        Require(to, decimals);
        return Exact(from) is { } first && Exact(to) is { } second
            ? (double)Math.Round(second - first, decimals, MidpointRounding.AwayFromZero) + 0.0
            : Round(to - from, decimals);
    }

    /// <summary>The value as text with exactly so many decimals and a comma at each thousand.</summary>
    /// <inheritdoc cref="Round"/>
    public static string Text(double value, int decimals)
    {
        Require(value, decimals);
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        return Exact(value) is { } exact
            ? WithoutMinusZero(Math.Round(exact, decimals, MidpointRounding.AwayFromZero))
                .ToString(format, CultureInfo.InvariantCulture)
            : value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static decimal WithoutMinusZero(decimal value) => value == 0 ? 0 : value;

    /// <summary>The shortest decimal that reads back as this number; null beyond the range of decimals.</summary>
    private static decimal? Exact(double value) =>
        Math.Abs(value) < 1e15
            ? decimal.Parse(
                value.ToString("R", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture
            )
            : null;

    private static void Require(double value, int decimals)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not a finite number.");
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
    }
}
