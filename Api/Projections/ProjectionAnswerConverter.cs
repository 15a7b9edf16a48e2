using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Projections;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Writes <see cref="ProjectionAnswer"/>.</summary>
public sealed class ProjectionAnswerConverter : WriteOnlyConverter<ProjectionAnswer>
{
    public static readonly ProjectionAnswerConverter Instance = new();

    private static readonly JsonEncodedText Method = JsonEncodedText.Encode("method"),
        Explanation = JsonEncodedText.Encode("explanation"),
        Origin = JsonEncodedText.Encode("origin"),
        PointsUsed = JsonEncodedText.Encode("pointsUsed"),
        Gate = JsonEncodedText.Encode("gate"),
        Points = JsonEncodedText.Encode("points"),
        Calibration = JsonEncodedText.Encode("calibration");

    public override void Write(Utf8JsonWriter writer, ProjectionAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Method, WireNames<ProjectionMethod>.Of(value.Method));
        writer.WriteString(Explanation, value.Explanation);
        writer.WritePart(Origin, value.Origin, PeriodRefConverter.Instance);
        writer.WriteNumber(PointsUsed, value.PointsUsed);
        writer.WritePart(Gate, value.Gate, ProjectionGateConverter.Instance);
        writer.WriteParts(Points, value.Points, ProjectedValueConverter.Instance);
        writer.WritePart(Calibration, value.Calibration, CalibrationRefConverter.Instance);
        writer.WriteEndObject();
    }
}
