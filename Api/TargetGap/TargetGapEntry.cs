using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;
using RoadmapIndicators.Domain.Targets;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>How the area stands towards one target.</summary>
/// <param name="Target">The target; null where none has been published.</param>
/// <param name="Status">How it stands, in one word.</param>
/// <param name="Latest">The figure judged; for a comparator gap the newest that both areas have.</param>
/// <param name="Baseline">Where the journey is measured from.</param>
/// <param name="Gap">The distance.</param>
/// <param name="ShareOfJourney">The share of the way that is done; null where the baseline met the target.</param>
/// <param name="Required">What it would take.</param>
/// <param name="Pace">How fast the figures move.</param>
/// <param name="Attainment">How likely it is to be met, or why that cannot be told.</param>
/// <param name="Rank">For a rank: the area's place.</param>
/// <param name="MetOn">The first period that met it; null while none has.</param>
/// <param name="Schemes">What published schemes say, each in its own words, with the numbers behind them.</param>
/// <param name="SchemesReason">Why there are none, or why they do not judge against the target.</param>
/// <param name="Robustness">Whether the class of the pace survives other choices, or why there is none.</param>
/// <param name="Headline">The same in plain words.</param>
/// <param name="Reason">Why the status is what it is, where the figures alone do not say.</param>
public sealed record TargetGapEntry(
    TargetRef? Target,
    TargetStatus Status,
    ValueAt? Latest,
    BaselineAnswer? Baseline,
    GapAnswer Gap,
    double? ShareOfJourney,
    RequiredAnswer Required,
    PaceAnswer Pace,
    Either<AttainmentAnswer, NotCalculated> Attainment,
    RankAnswer? Rank,
    PeriodRef? MetOn,
    IReadOnlyList<SchemeAnswer> Schemes,
    string? SchemesReason,
    Either<RobustnessAnswer, NotCalculated> Robustness,
    string Headline,
    string? Reason
)
{
    /// <summary>How many comparable areas ever kept up the rate that is required; null without a target.</summary>
    public RequiredEffortAnswer? RequiredEffort { get; init; }
}
