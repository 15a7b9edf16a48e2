using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Writes <see cref="ValueAt"/>.</summary>
public sealed class ValueAtConverter : WriteOnlyConverter<ValueAt>
{
    public static readonly ValueAtConverter Instance = new();

    private static readonly JsonEncodedText Period = JsonEncodedText.Encode("period"),
        Value = JsonEncodedText.Encode("value");

    public override void Write(Utf8JsonWriter writer, ValueAt value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePart(Period, value.Period, PeriodRefConverter.Instance);
        writer.WriteDecimal(Value, value.Value);
        writer.WriteEndObject();
    }
}
