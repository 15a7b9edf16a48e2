namespace RoadmapIndicators.Domain.Trends;

/// <summary>The preconditions that every function over a series shares: breaking one is a bug of the caller.</summary>
internal static class SeriesGuard
{
    /// <exception cref="ArgumentException">
    /// The lengths differ, a time or value is not finite, or the times do not strictly increase.
    /// </exception>
    public static void Require(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        if (times.Length != values.Length)
            throw new ArgumentException($"{times.Length} times but {values.Length} values.");
        RequireFinite(values);
        for (var i = 0; i < times.Length; i++)
        {
            if (!double.IsFinite(times[i]))
                throw new ArgumentException($"Time {i} is not a finite number.");
            if (i > 0 && times[i] <= times[i - 1])
                throw new ArgumentException(
                    $"Times must increase: {times[i - 1]} is followed by {times[i]}."
                );
        }
    }

    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static void RequireFinite(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            if (!double.IsFinite(value))
                throw new ArgumentException("A value is not a finite number; leave missing values out.");
    }
}
