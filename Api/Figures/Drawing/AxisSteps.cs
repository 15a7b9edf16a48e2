namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>Round numbers for an axis.</summary>
public static class AxisSteps
{
    /// <summary>
    /// The distance between lines: 1, 2 or 5 times a power of ten, the smallest with which a span has at most so many.
    /// </summary>
    /// <param name="span">Length of the axis, above zero.</param>
    /// <param name="most">The most lines wanted, from 1.</param>
    public static double Of(double span, int most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / most)));
        foreach (var factor in new[] { 1, 2, 5 })
            if (span / (factor * power) <= most)
                return factor * power;
        return 10 * power;
    }

    /// <summary>The multiples of a step inside two bounds, both included.</summary>
    public static double[] Between(double least, double most, double step)
    {
        var first = (long)Math.Ceiling(least / step - 1e-9);
        var last = (long)Math.Floor(most / step + 1e-9);
        return last < first
            ? []
            : [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => (first + i) * step)];
    }
}
