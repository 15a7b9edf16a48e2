namespace RoadmapIndicators.Domain.Targets;

/// <summary>Where the latest observation stands towards a target.</summary>
public enum TargetStanding
{
    /// <summary>The latest observation meets the target, whenever it falls.</summary>
    Met,

    /// <summary>Not met, and there is time left.</summary>
    Open,

    /// <summary>Not met, and the latest observation falls at or after the target date.</summary>
    PassedUnmet,
}
