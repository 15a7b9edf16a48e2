namespace RoadmapIndicators.Domain.Trends;

/// <summary>The marker that Fingertips puts beside a recent trend.</summary>
public enum TrendMarker
{
    CannotBeCalculated,
    NoSignificantChange,
    Increasing,
    Decreasing,
}
