using RoadmapIndicators.Domain.Calibration;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>
/// What lies beyond a target's present status: whether it is likely to be met, what the published schemes say, and
/// whether the status survives other choices.
/// </summary>
/// <param name="Chance">What the projection says; refused for ranks and where nothing can be projected.</param>
/// <param name="NoChance">Why there is no chance, in a sentence; null where there is one.</param>
/// <param name="Schemes">The published schemes.</param>
/// <param name="Robustness">The pace under other choices; refused where no pace is required.</param>
public sealed record TargetOutlook(
    Calculated<TargetChance> Chance,
    string? NoChance,
    TargetSchemes Schemes,
    Calculated<PaceRobustness> Robustness
)
{
    /// <param name="question">What the assessment was made from.</param>
    /// <param name="assessed">How the area stands.</param>
    /// <param name="calibration">The constants in force.</param>
    public static TargetOutlook Of(
        TargetQuestion question,
        TargetAssessment assessed,
        ForecastCalibration calibration
    )
    {
        var track = assessed.Track;
        var chance = track is null ? Refusal.NoTarget : TargetChance.Of(question, track, calibration);
        Calculated<PaceRobustness> robustness = track?.Target is { } target
            ? PaceRobustness.Of(track.Times, track.Values, target, question.LeastChange)
            : Refusal.NoTarget;
        return new TargetOutlook(
            chance,
            chance.HasValue ? null : Why(assessed, chance.Reason!.Value),
            TargetSchemes.Of(question, assessed),
            robustness
        );
    }

    private static string Why(TargetAssessment assessed, Refusal refusal) =>
        assessed switch
        {
            { Target: null } => "There is no target.",
            { Rank: not null } => "A place depends on what others do, so no probability is given.",
            { Track: null } => assessed.Reason ?? "The figures cannot be set beside the target.",
            { Target.By: null } => "The source states no year by which the target is to be met.",
            _ => Display.RefusalText.Of(refusal),
        };
}
