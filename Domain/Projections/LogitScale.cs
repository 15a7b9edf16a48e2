namespace RoadmapIndicators.Domain.Projections;

/// <summary>
/// The logit of a percentage: log(y/(100-y)). For shares whose 100 % is a real ceiling, such as coverage; not
/// for rates per 100 people, which may saturate far below or rise above it.
/// </summary>
public static class LogitScale
{
    /// <summary>Whether a percentage can be put on the scale: strictly between 0 and 100.</summary>
    public static bool Holds(double percent) => percent is > 0 and < 100;

    /// <summary>Whether all can.</summary>
    public static bool Holds(ReadOnlySpan<double> percents)
    {
        foreach (var percent in percents)
            if (!Holds(percent))
                return false;
        return true;
    }

    /// <summary>The logit of a percentage strictly between 0 and 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is at or beyond a bound.</exception>
    public static double From(double percent) =>
        Holds(percent)
            ? Math.Log(percent / (100 - percent))
            : throw new ArgumentOutOfRangeException(
                nameof(percent),
                percent,
                "Not strictly between 0 and 100."
            );

    /// <summary>The percentage of a logit.</summary>
    public static double ToPercent(double logit) => 100 / (1 + Math.Exp(-logit));

    /// <summary>The percentages of the limits of an interval.</summary>
    public static Interval ToPercent(Interval logits) =>
        new(ToPercent(logits.Lower), ToPercent(logits.Upper));
}
