namespace RoadmapIndicators.Domain.Catalogue;

/// <summary>How far a regional activity has come, in the roadmap's three kinds.</summary>
public enum ActivityStage
{
    /// <summary>Funded, and carries on.</summary>
    Current,

    /// <summary>Seeking funding.</summary>
    Proposed,

    /// <summary>Being explored.</summary>
    Potential,
}
