using System.Text.Json;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writing fields that may have nothing to say: they are always there, and then null.</summary>
internal static class WireWriting
{
    public static void WriteDecimal(this Utf8JsonWriter writer, JsonEncodedText name, decimal? value)
    {
        if (value is not { } number)
        {
            writer.WriteNull(name);
            return;
        }
        Span<byte> room = stackalloc byte[PublishedDigits.Longest];
        writer.WritePropertyName(name);
        writer.WriteRawValue(PublishedDigits.Write(number, room), skipInputValidation: true);
    }

    public static void WriteDouble(this Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    public static void WriteText(this Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, value);
    }
}
