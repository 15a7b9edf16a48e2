using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Writes <see cref="ProjectionGate"/>.</summary>
public sealed class ProjectionGateConverter : WriteOnlyConverter<ProjectionGate>
{
    public static readonly ProjectionGateConverter Instance = new();

    private static readonly JsonEncodedText Open = JsonEncodedText.Encode("open"),
        PValue = JsonEncodedText.Encode("pValue"),
        Level = JsonEncodedText.Encode("level");

    public override void Write(Utf8JsonWriter writer, ProjectionGate value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteBoolean(Open, value.Open);
        writer.WriteNumber(PValue, value.PValue);
        writer.WriteNumber(Level, value.Level);
        writer.WriteEndObject();
    }
}
