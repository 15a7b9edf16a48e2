using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Writes <see cref="TrendSegmentAnswer"/>.</summary>
public sealed class TrendSegmentConverter : WriteOnlyConverter<TrendSegmentAnswer>
{
    public static readonly TrendSegmentConverter Instance = new();

    private static readonly JsonEncodedText Start = JsonEncodedText.Encode("start"),
        End = JsonEncodedText.Encode("end"),
        Reason = JsonEncodedText.Encode("reason");

    public override void Write(Utf8JsonWriter writer, TrendSegmentAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePart(Start, value.Start, PeriodRefConverter.Instance);
        writer.WritePart(End, value.End, PeriodRefConverter.Instance);
        writer.WriteText(Reason, value.Reason);
        writer.WriteEndObject();
    }
}
