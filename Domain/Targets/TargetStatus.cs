namespace RoadmapIndicators.Domain.Targets;

/// <summary>How an area stands towards a target, in one word.</summary>
public enum TargetStatus
{
    /// <summary>The latest figure meets it.</summary>
    Met,

    /// <summary>Not met, and moving at 95 % of the required pace or more.</summary>
    OnPace,

    /// <summary>
    /// Not met, and moving at 60 % of the required pace or more; also where no pace can be required or measured, and
    /// then it says only that the target is not met.
    /// </summary>
    Behind,

    /// <summary>Not met, and moving at less than 60 % of the required pace or not at all.</summary>
    WellBehind,

    /// <summary>Not met, and moving the wrong way.</summary>
    MovingAway,

    /// <summary>Not met, and the latest figure falls at or after its date.</summary>
    Missed,

    /// <summary>No target has been published.</summary>
    NoTarget,

    /// <summary>There is a target, and no figure to set beside it.</summary>
    NoData,

    /// <summary>The figures do not measure what the target was set for, or a part of it is not known.</summary>
    NotComparable,
}
