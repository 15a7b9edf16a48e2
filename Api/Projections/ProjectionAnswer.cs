using System.Text.Json.Serialization;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Where the figures would go if the past is a guide.</summary>
/// <param name="Method">What it was made by.</param>
/// <param name="Explanation">The same in a sentence.</param>
/// <param name="Origin">The latest period known.</param>
/// <param name="PointsUsed">How many figures it was made from: those of the last ten years on one footing.</param>
/// <param name="Gate">The test that decides whether a trend is carried on; null for named alternatives.</param>
/// <param name="Points">One for each step or year ahead.</param>
/// <param name="Calibration">What the limits rest on; null for named alternatives, whose limits are the method's own.</param>
[JsonConverter(typeof(ProjectionAnswerConverter))]
public sealed record ProjectionAnswer(
    ProjectionMethod Method,
    string Explanation,
    PeriodRef Origin,
    int PointsUsed,
    ProjectionGate? Gate,
    IReadOnlyList<ProjectedValue> Points,
    CalibrationRef? Calibration
);
