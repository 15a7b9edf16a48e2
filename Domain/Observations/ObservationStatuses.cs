namespace RoadmapIndicators.Domain.Observations;

/// <summary>What the statuses say.</summary>
public static class ObservationStatuses
{
    /// <summary>
    /// True for those that stand in the place of a value. <see cref="ObservationStatus.Unreliable"/> is not one: a
    /// publisher may print an unreliable figure or withhold it.
    /// </summary>
    public static bool SaysNoValue(this ObservationStatus status) => status >= ObservationStatus.Confidential;
}
