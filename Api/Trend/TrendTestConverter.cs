using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Writes <see cref="TrendTestAnswer"/>.</summary>
public sealed class TrendTestConverter : WriteOnlyConverter<TrendTestAnswer>
{
    public static readonly TrendTestConverter Instance = new();

    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name"),
        Statistic = JsonEncodedText.Encode("statistic"),
        PValue = JsonEncodedText.Encode("pValue"),
        N = JsonEncodedText.Encode("n"),
        MinimumAttainablePValue = JsonEncodedText.Encode("minimumAttainablePValue");

    public override void Write(Utf8JsonWriter writer, TrendTestAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Name, value.Name);
        writer.WriteNumber(Statistic, value.Statistic);
        writer.WriteNumber(PValue, value.PValue);
        writer.WriteNumber(N, value.N);
        writer.WriteDouble(MinimumAttainablePValue, value.MinimumAttainablePValue);
        writer.WriteEndObject();
    }
}
