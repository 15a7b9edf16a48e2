using RoadmapIndicators.Api.Projections;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Api.TargetGap;

/// <summary>How likely a target is to be met on its date, if the past is a guide.</summary>
/// <param name="Probability">That it is met on its date, not at some time before; null where it cannot be told.</param>
/// <param name="Display">The same for people, never nearer to certain than "under 10 %" and "over 90 %".</param>
/// <param name="ProbabilityReason">Why there is no probability; null where there is one.</param>
/// <param name="ProjectedValue">The projected value for the date; for a comparator gap the difference.</param>
/// <param name="Interval80">Its 80 % limits, lower and upper.</param>
/// <param name="Method">What the default method came to.</param>
/// <param name="ExpectedPeriod">When it is expected to be met first; null once it is met.</param>
/// <param name="Calibration">What the limits rest on.</param>
public sealed record AttainmentAnswer(
    double? Probability,
    string? Display,
    string? ProbabilityReason,
    double ProjectedValue,
    IReadOnlyList<double> Interval80,
    ProjectionMethod Method,
    ExpectedPeriod? ExpectedPeriod,
    CalibrationRef Calibration
);
