namespace RoadmapIndicators.Domain.Projections;

/// <summary>The values an indicator can take at all.</summary>
public sealed record ValueBounds
{
    /// <param name="floor">Lowest possible value; minus infinity for none.</param>
    /// <param name="ceiling">Highest possible value; infinity for none.</param>
    /// <param name="isLogitMeant">
    /// Whether 0 and 100 are real limits that a series approaches ever more slowly, as coverage does.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The floor is not below the ceiling, or the logit is meant without bounds of 0 and 100.
    /// </exception>
    public ValueBounds(double floor, double ceiling, bool isLogitMeant = false)
    {
        if (!(floor < ceiling))
            throw new ArgumentException($"No values between {floor} and {ceiling}.");
        if (isLogitMeant && (floor != 0 || ceiling != 100))
            throw new ArgumentException("The logit scale is for percentages between 0 and 100.");
        Floor = floor;
        Ceiling = ceiling;
        IsLogitMeant = isLogitMeant;
    }

    /// <summary>Any value.</summary>
    public static ValueBounds None { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Zero and above: counts and rates.</summary>
    public static ValueBounds NotNegative { get; } = new(0, double.PositiveInfinity);

    /// <summary>A percentage whose 100 is no real ceiling of its growth, such as an employment rate.</summary>
    public static ValueBounds Percentage { get; } = new(0, 100);

    /// <summary>A percentage whose 100 is a real ceiling: coverage, share of people online.</summary>
    public static ValueBounds Coverage { get; } = new(0, 100, isLogitMeant: true);

    public double Floor { get; }

    public double Ceiling { get; }

    public bool IsLogitMeant { get; }

    /// <summary>The nearest possible value.</summary>
    public double Clip(double value) => Math.Clamp(value, Floor, Ceiling);

    /// <summary>The interval cut off at the bounds.</summary>
    public Interval Clip(Interval interval) => interval.ClippedTo(Floor, Ceiling);
}
