using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Whether the change of the latest five years is bigger than sampling error: another question than the trend.</summary>
/// <param name="Name">fingertips-chi-squared.</param>
/// <param name="ChiSquared">The statistic, with one degree of freedom.</param>
/// <param name="Significant">At 99.8 %, with a slope that keeps its sign whichever year is left out.</param>
/// <param name="Marker">The marker of the public health profiles.</param>
/// <param name="Judgement">Whether that is good; null where it is not significant or nothing is better.</param>
public sealed record SamplingTestAnswer(
    string Name,
    double ChiSquared,
    bool Significant,
    TrendMarker Marker,
    TrendMarkerJudgement? Judgement
);
