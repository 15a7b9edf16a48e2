namespace RoadmapIndicators.Domain.Schemes;

/// <summary>The statuses of the Open SDG automatic progress measure.</summary>
public enum OpenSdgStatus
{
    NotAvailable,
    TargetAchieved,
    SubstantialProgress,
    ModerateProgress,
    LimitedProgress,
    Deterioration,

    /// <summary>There is no observation on or after the base year, where the original program fails.</summary>
    Error,
}
