namespace RoadmapIndicators.Domain.Schemes;

/// <summary>
/// The compound annual growth rate, on which most published progress schemes rest. It sees the two end points
/// only and is relative: two percent of 10 is 0.2 points, of 90 it is 1.8.
/// </summary>
public static class CompoundGrowth
{
    /// <summary>(to / from)^(1 / years) - 1; 0.02 is 2 % a year.</summary>
    /// <returns>The rate, or that a value is not above zero, or that no time lies between them.</returns>
    public static Calculated<double> Rate(double from, double to, double years)
    {
        if (from <= 0 || to <= 0)
            return Refusal.ZeroOrNegativeValue;
        if (years <= 0)
            return Refusal.SpanTooShort;
        return Math.Pow(to / from, 1 / years) - 1;
    }
}
