namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>Confidence limits of a proportion.</summary>
/// <remarks>Wilson (1927), as in the public health technical guidance of England.</remarks>
public static class Wilson
{
    /// <summary>Wilson score limits of x out of n, as proportions between 0 and 1.</summary>
    /// <param name="count">x, from 0 to n; fractions are allowed for expected counts.</param>
    /// <param name="denominator">n, above zero.</param>
    /// <param name="level">95 % or 99.8 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not between 0 and n, or n is not above 0.</exception>
    public static Interval Limits(double count, double denominator, ConfidenceLevel level)
    {
        if (!(denominator > 0) || !(count >= 0 && count <= denominator))
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Not a share of {denominator}.");
        var z2 = level.Z * level.Z;
        var centre = 2 * count + z2;
        var reach = level.Z * Math.Sqrt(z2 + 4 * count * (1 - count / denominator));
        var scale = 2 * (denominator + z2);
        // Rounding may take a limit a hair past the end of the scale.
        return new Interval(Math.Max(0, (centre - reach) / scale), Math.Min(1, (centre + reach) / scale));
    }
}
