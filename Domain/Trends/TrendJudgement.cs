namespace RoadmapIndicators.Domain.Trends;

/// <summary>A significant trend read with the polarity of its indicator.</summary>
public enum TrendJudgement
{
    GettingBetter,
    GettingWorse,
}
