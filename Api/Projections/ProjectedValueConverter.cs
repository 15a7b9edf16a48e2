using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Projections;

/// <summary>Writes <see cref="ProjectedValue"/>.</summary>
public sealed class ProjectedValueConverter : WriteOnlyConverter<ProjectedValue>
{
    public static readonly ProjectedValueConverter Instance = new();

    private static readonly JsonEncodedText Period = JsonEncodedText.Encode("period"),
        Horizon = JsonEncodedText.Encode("horizon"),
        Value = JsonEncodedText.Encode("value"),
        Lower80 = JsonEncodedText.Encode("lower80"),
        Upper80 = JsonEncodedText.Encode("upper80"),
        Lower95 = JsonEncodedText.Encode("lower95"),
        Upper95 = JsonEncodedText.Encode("upper95"),
        Clipped = JsonEncodedText.Encode("clipped");

    public override void Write(Utf8JsonWriter writer, ProjectedValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Period);
        PeriodRefConverter.Instance.Write(writer, value.Period);
        writer.WriteNumber(Horizon, value.Horizon);
        writer.WriteNumber(Value, value.Value);
        writer.WriteDouble(Lower80, value.Lower80);
        writer.WriteDouble(Upper80, value.Upper80);
        writer.WriteDouble(Lower95, value.Lower95);
        writer.WriteDouble(Upper95, value.Upper95);
        writer.WriteBoolean(Clipped, value.Clipped);
        writer.WriteEndObject();
    }
}
