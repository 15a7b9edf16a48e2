using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Api.Observations;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Writes <see cref="TrendChangeAnswer"/>.</summary>
public sealed class TrendChangeConverter : WriteOnlyConverter<TrendChangeAnswer>
{
    public static readonly TrendChangeConverter Instance = new();

    private static readonly JsonEncodedText From = JsonEncodedText.Encode("from"),
        To = JsonEncodedText.Encode("to"),
        Absolute = JsonEncodedText.Encode("absolute"),
        Percent = JsonEncodedText.Encode("percent"),
        PerYear = JsonEncodedText.Encode("perYear");

    public override void Write(Utf8JsonWriter writer, TrendChangeAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePart(From, value.From, ValueAtConverter.Instance);
        writer.WritePart(To, value.To, ValueAtConverter.Instance);
        writer.WriteDecimal(Absolute, value.Absolute);
        writer.WriteDouble(Percent, value.Percent);
        writer.WriteNumber(PerYear, value.PerYear);
        writer.WriteEndObject();
    }
}
