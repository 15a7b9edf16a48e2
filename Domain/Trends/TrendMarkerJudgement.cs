namespace RoadmapIndicators.Domain.Trends;

/// <summary>A significant Fingertips trend read with the polarity of its indicator, in the scheme's own words.</summary>
public enum TrendMarkerJudgement
{
    GettingBetter,
    GettingWorse,
}
