namespace RoadmapIndicators.Domain.Targets;

/// <summary>How the present pace compares with the pace that the target requires.</summary>
public enum PaceStatus
{
    /// <summary>At least 95 % of the required pace.</summary>
    OnPace,

    /// <summary>At least 60 %, but under 95 %.</summary>
    Behind,

    /// <summary>Not moving, or in the right direction at under 60 %.</summary>
    WellBehind,

    /// <summary>In the wrong direction.</summary>
    MovingAway,
}
