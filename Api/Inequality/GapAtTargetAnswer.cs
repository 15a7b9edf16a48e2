using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain.Comparisons;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.Inequality;

/// <summary>The gap beside the target that is set for the average.</summary>
/// <param name="Target">The target's id.</param>
/// <param name="By">The year by whose end it is to be met; null where none was stated.</param>
/// <param name="AverageStatus">How the average stands towards it.</param>
/// <param name="GapDirection">Which way the gap goes.</param>
/// <param name="ProjectedGap">The gap at the target's date by the default projection; null where none is made.</param>
/// <param name="Interval80">Its 80 % interval; null where none is made.</param>
/// <param name="Calibration">What the interval rests on; null where none is made.</param>
/// <param name="NotProjected">Why there is none, by a short name; null where there is one.</param>
public sealed record GapAtTargetAnswer(
    string Target,
    int? By,
    TargetStatus AverageStatus,
    GapDirection GapDirection,
    double? ProjectedGap,
    IReadOnlyList<double>? Interval80,
    CalibrationRef? Calibration,
    string? NotProjected
)
{
    /// <param name="beside">The gap and the target.</param>
    /// <param name="calibration">The constants behind the projected gap; null where none is projected.</param>
    public static GapAtTargetAnswer Of(GapAtTarget beside, CalibrationRef? calibration) =>
        new(
            beside.Target.Id,
            beside.Target.By,
            beside.Average,
            beside.Direction,
            beside.GapThen.HasValue ? beside.GapThen.Value.Value : null,
            beside.GapThen.HasValue
                ? [beside.GapThen.Value.Interval80.Lower, beside.GapThen.Value.Interval80.Upper]
                : null,
            calibration,
            beside.GapThen.Reason is { } reason ? Answers.WireJson.NameOf(reason) : null
        );
}
