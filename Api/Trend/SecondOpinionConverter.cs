using System.Text.Json;
using RoadmapIndicators.Api.Answers;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Writes <see cref="SecondOpinion"/>.</summary>
public sealed class SecondOpinionConverter : WriteOnlyConverter<SecondOpinion>
{
    public static readonly SecondOpinionConverter Instance = new();

    private static readonly JsonEncodedText Method = JsonEncodedText.Encode("method"),
        SlopePerYear = JsonEncodedText.Encode("slopePerYear"),
        SlopeInterval = JsonEncodedText.Encode("slopeInterval"),
        PValue = JsonEncodedText.Encode("pValue"),
        RSquared = JsonEncodedText.Encode("rSquared");

    public override void Write(Utf8JsonWriter writer, SecondOpinion value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Method, value.Method);
        writer.WriteNumber(SlopePerYear, value.SlopePerYear);
        writer.WriteLimits(SlopeInterval, value.SlopeInterval);
        writer.WriteDouble(PValue, value.PValue);
        writer.WriteDouble(RSquared, value.RSquared);
        writer.WriteEndObject();
    }
}
