namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The categories of the United Nations progress chart of 2023.</summary>
public enum UnCategory
{
    NotAssessed,
    MetOrOnTrack,
    FairProgressAccelerationNeeded,
    StagnationOrRegression,
}
