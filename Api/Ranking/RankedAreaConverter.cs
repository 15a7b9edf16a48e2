using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Ranking;

/// <summary>Writes <see cref="RankedAreaAnswer"/>, of which answers hold hundreds.</summary>
public sealed class RankedAreaConverter : WriteOnlyConverter<RankedAreaAnswer>
{
    private static readonly JsonEncodedText Rank = JsonEncodedText.Encode("rank"),
        Area = JsonEncodedText.Encode("area"),
        Value = JsonEncodedText.Encode("value"),
        Lower = JsonEncodedText.Encode("lower"),
        Upper = JsonEncodedText.Encode("upper"),
        Status = JsonEncodedText.Encode("status"),
        Ties = JsonEncodedText.Encode("ties"),
        Quantile = JsonEncodedText.Encode("quantile");

    public override void Write(Utf8JsonWriter writer, RankedAreaAnswer value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Rank, value.Rank);
        writer.WritePropertyName(Area);
        AreaRefConverter.Instance.Write(writer, value.Area);
        writer.WriteDecimal(Value, value.Value);
        writer.WriteDecimal(Lower, value.Lower);
        writer.WriteDecimal(Upper, value.Upper);
        writer.WriteString(Status, WireNames<ObservationStatus>.Of(value.Status));
        writer.WriteNumber(Ties, value.Ties);
        if (value.Quantile is { } quantile)
            writer.WriteNumber(Quantile, quantile);
        else
            writer.WriteNull(Quantile);
        writer.WriteEndObject();
    }
}
