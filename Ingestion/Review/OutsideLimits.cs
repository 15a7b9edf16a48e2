namespace RoadmapIndicators.Ingestion.Review;

/// <summary>
/// Finds values that do not lie between their own confidence limits: two columns have changed places. A value at a
/// bound may lie on its limit.
/// </summary>
public static class OutsideLimits
{
    public static Finding? Find(ReviewedRelease release) =>
        release.Limits is var (count, outside)
        && count >= ReviewThresholds.FewestAreas
        && outside >= ReviewThresholds.OutsideLimitsShare * count
            ? new(
                "outsideLimits",
                $"Outside the limits: {outside} of {count} values do not lie between their own confidence limits. The columns of the value and of a limit have probably changed places. {FindingText.Act}"
            )
            : null;
}
