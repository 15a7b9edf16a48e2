using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Domain.Observations;
using RoadmapIndicators.Domain.Periods;

namespace RoadmapIndicators.Domain.Targets;

/// <summary>How one area stands towards one target: what is known, and the reason for what is not.</summary>
public sealed record TargetAssessment
{
    /// <summary>Null where none has been published.</summary>
    public Target? Target { get; init; }

    public TargetRelation? Relation { get; init; }

    public required TargetStatus Status { get; init; }

    /// <summary>Why the status is what it is, where the figures alone do not say.</summary>
    public string? Reason { get; init; }

    /// <summary>The figure judged: the newest with a value; for a comparator gap the newest that both areas have.</summary>
    public SeriesPoint? Latest { get; init; }

    public TargetBaseline? Baseline { get; init; }

    /// <summary>
    /// The level to reach, in the unit of the series: the target's own, the comparator's, the leader's, or the base less
    /// the cut.
    /// </summary>
    public decimal? Level { get; init; }

    public ComparatorStanding? Comparator { get; init; }

    public RankStanding? Rank { get; init; }

    /// <summary>Level less latest value, signed, exactly as the published digits give it.</summary>
    public decimal? Gap { get; init; }

    /// <summary>The gap as a share of the level; null for a level of zero.</summary>
    public double? RelativeGap { get; init; }

    /// <summary>What is still to be gained; zero once met.</summary>
    public decimal? ToClose { get; init; }

    /// <summary>The share of the way from the baseline that is done; null where the baseline met the target.</summary>
    public double? ShareOfJourney { get; init; }

    /// <summary>Change per year that would just meet it in time; null once met, once passed and without a date.</summary>
    public double? RequiredPerYear { get; init; }

    /// <summary>From the latest figure to the date, negative once passed; null without a date.</summary>
    public double? YearsLeft { get; init; }

    /// <summary>Null below three figures, and for ranks.</summary>
    public TargetPace? Pace { get; init; }

    /// <summary>The first period of the latest segment that met it; null while none has.</summary>
    public Period? MetOn { get; init; }

    /// <summary>What the status was judged from; null for ranks and where nothing could be judged.</summary>
    public TargetTrack? Track { get; init; }
}
