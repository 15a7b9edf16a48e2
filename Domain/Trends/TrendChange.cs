using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Domain.Trends;

/// <summary>The change between two figures of one segment.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
public sealed record TrendChange(SeriesPoint From, SeriesPoint To)
{
    /// <summary>In the unit of the series, exactly as the published digits give it.</summary>
    public decimal Absolute => To.Value - From.Value;

    /// <summary>Per cent of the earlier value; null unless that is above zero.</summary>
    public double? Percent => From.Value > 0 ? (double)Absolute / (double)From.Value * 100 : null;

    /// <summary>Mean change per year.</summary>
    public double PerYear => (double)Absolute / (To.Time - From.Time);
}
