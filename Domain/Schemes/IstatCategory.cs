namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The categories of the Italian statistical office's bands of growth.</summary>
public enum IstatCategory
{
    NotProcessed,
    ClearImprovement,
    SlightImprovement,
    Stable,
    SlightWorsening,
    ClearWorsening,
}
