using System.Text.Json;
using RoadmapIndicators.Api.Answers;
using RoadmapIndicators.Domain.Observations;

namespace RoadmapIndicators.Api.Observations;

/// <summary>Writes <see cref="ObservationRow"/>, of which answers hold thousands.</summary>
public sealed class ObservationRowConverter : WriteOnlyConverter<ObservationRow>
{
    public static readonly ObservationRowConverter Instance = new();

    private static readonly JsonEncodedText Area = JsonEncodedText.Encode("area"),
        Period = JsonEncodedText.Encode("period"),
        Value = JsonEncodedText.Encode("value"),
        Lower = JsonEncodedText.Encode("lower"),
        Upper = JsonEncodedText.Encode("upper"),
        Status = JsonEncodedText.Encode("status"),
        Marker = JsonEncodedText.Encode("marker"),
        Numerator = JsonEncodedText.Encode("numerator"),
        Denominator = JsonEncodedText.Encode("denominator"),
        Breakdown = JsonEncodedText.Encode("breakdown"),
        Release = JsonEncodedText.Encode("release"),
        Note = JsonEncodedText.Encode("note");

    public override void Write(Utf8JsonWriter writer, ObservationRow value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Area);
        AreaRefConverter.Instance.Write(writer, value.Area);
        writer.WritePropertyName(Period);
        PeriodRefConverter.Instance.Write(writer, value.Period);
        writer.WriteDecimal(Value, value.Value);
        writer.WriteDecimal(Lower, value.Lower);
        writer.WriteDecimal(Upper, value.Upper);
        writer.WriteString(Status, WireNames<ObservationStatus>.Of(value.Status));
        writer.WriteText(Marker, value.Marker);
        writer.WriteDecimal(Numerator, value.Numerator);
        writer.WriteDecimal(Denominator, value.Denominator);
        writer.WriteString(Breakdown, value.Breakdown);
        writer.WriteNumber(Release, value.Release);
        writer.WriteText(Note, value.Note);
        writer.WriteEndObject();
    }
}
