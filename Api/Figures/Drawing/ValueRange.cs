using RoadmapIndicators.Api.Figures.Charts;

namespace RoadmapIndicators.Api.Figures.Drawing;

/// <summary>The part of the value axis that a chart shows.</summary>
/// <param name="Least">Its lower end.</param>
/// <param name="Most">Its upper end, above it.</param>
public sealed record ValueRange(double Least, double Most)
{
    /// <summary>
    /// Room for all values and a little more, within what is possible. It begins at nought where the values come
    /// near it anyway: a cut axis makes small changes look large, and an empty one hides them.
    /// </summary>
    public static ValueRange Of(IEnumerable<double> values, ValueScale scale)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        if (least > most)
            (least, most) = (scale.Floor ?? 0, scale.Ceiling ?? 1);
        if (least > 0 && least < 0.4 * most)
            least = 0;
        var room = Math.Max(most - least, Math.Max(Math.Abs(most) * 0.02, 1e-6)) * 0.08;
        var from = least == 0 ? 0 : least - room;
        var to = most + room;
        if (scale.Floor is { } floor && from < floor)
            from = floor;
        // A line along the bound is not cut in half.
        if (scale.Ceiling is { } ceiling && to > ceiling)
            to = ceiling + room * 0.5;
        return new(from, to);
    }
}
