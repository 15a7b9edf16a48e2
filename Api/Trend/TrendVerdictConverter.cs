using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Trends;

namespace RoadmapIndicators.Api.Trend;

/// <summary>Writes <see cref="TrendVerdict"/>.</summary>
public sealed class TrendVerdictConverter : WriteOnlyConverter<TrendVerdict>
{
    public static readonly TrendVerdictConverter Instance = new();

    private static readonly JsonEncodedText Direction = JsonEncodedText.Encode("direction"),
        Judgement = JsonEncodedText.Encode("judgement"),
        SlopePerYear = JsonEncodedText.Encode("slopePerYear"),
        SlopeInterval = JsonEncodedText.Encode("slopeInterval"),
        Method = JsonEncodedText.Encode("method"),
        Test = JsonEncodedText.Encode("test"),
        Reason = JsonEncodedText.Encode("reason"),
        Explanation = JsonEncodedText.Encode("explanation");

    public override void Write(Utf8JsonWriter writer, TrendVerdict value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Direction, WireNames<TrendDirection>.Of(value.Direction));
        writer.WriteString(Judgement, WireNames<TrendJudgement>.Of(value.Judgement));
        writer.WriteDouble(SlopePerYear, value.SlopePerYear);
        writer.WriteLimits(SlopeInterval, value.SlopeInterval);
        writer.WriteString(Method, value.Method);
        writer.WritePart(Test, value.Test, TrendTestConverter.Instance);
        writer.WriteText(Reason, value.Reason);
        writer.WriteText(Explanation, value.Explanation);
        writer.WriteEndObject();
    }
}
