using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>When a target is expected to be met first: where the projected value and its 80 % limits reach it.</summary>
/// <param name="Expected">Where the projected value does; null where it does not within the horizon.</param>
/// <param name="Earliest">Where the limit on the desired side does.</param>
/// <param name="Latest">Where the other limit does.</param>
/// <param name="Reason">What a null means.</param>
public sealed record ExpectedPeriod(
    PeriodRef? Expected,
    PeriodRef? Earliest,
    PeriodRef? Latest,
    string? Reason
);
