using RoadmapIndicators.Domain.Calibration;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Projections;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Domain.Comparisons;

/// <summary>
/// A gap beside the target that is set for the average: an average can be met while the gap below it widens.
/// </summary>
/// <param name="Target">The target.</param>
/// <param name="Average">How the average of all stands towards it.</param>
/// <param name="Direction">Which way the gap goes.</param>
/// <param name="GapThen">The gap at the target's date, as projected; or why there is none.</param>
public sealed record GapAtTarget(
    Target Target,
    TargetStatus Average,
    GapDirection Direction,
    Calculated<ProjectedPoint> GapThen
)
{
    /// <summary>Sets a gap beside the target of the average.</summary>
    /// <param name="average">How the average stands towards its target; one that has a target.</param>
    /// <param name="history">The gap.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="calibration">The constants in force.</param>
    public static GapAtTarget Of(
        TargetAssessment average,
        GapHistory history,
        Indicator indicator,
        ForecastCalibration calibration
    )
    {
        var target = average.Target ?? throw new ArgumentException("There is no target.", nameof(average));
        return new GapAtTarget(
            target,
            average.Status,
            history.Direction,
            target.By is not { } year ? Refusal.NoTarget
                : history.TimeOf(year, indicator) is { } time
                    ? history.ProjectedTo(time, indicator, calibration)
                : Refusal.NoData
        );
    }
}
