namespace RoadmapIndicators.Api.TargetGap;

/// <summary>How a pace compares with what is required.</summary>
public enum PaceVerdict
{
    OnPace,
    Behind,
    WellBehind,
    MovingAway,

    /// <summary>Nothing is required, or too few figures are held.</summary>
    NotCalculated,
}
