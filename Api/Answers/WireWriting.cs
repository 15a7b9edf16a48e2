using System.Globalization;
using System.Text.Json;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writing fields that may have nothing to say: they are always there, and then null.</summary>
internal static class WireWriting
{
    private const int LongestDate = 10;

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

    public static void WriteWhole(this Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    public static void WriteDate(this Utf8JsonWriter writer, JsonEncodedText name, DateOnly? value)
    {
        if (value is not { } day)
        {
            writer.WriteNull(name);
            return;
        }
        Span<byte> text = stackalloc byte[LongestDate];
        day.TryFormat(text, out var written, "o", CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..written]);
    }

    /// <summary>Writes a part whose shape is written by hand too.</summary>
    public static void WritePart<T>(
        this Utf8JsonWriter writer,
        JsonEncodedText name,
        T? value,
        WriteOnlyConverter<T> converter
    )
        where T : class
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else
            converter.Write(writer, value, WireJson.Options);
    }

    /// <summary>Writes a part as the serialiser does: for what few answers have.</summary>
    public static void WriteOther<T>(this Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, WireJson.Options);
    }

    public static void WriteParts<T>(
        this Utf8JsonWriter writer,
        JsonEncodedText name,
        IReadOnlyList<T> values,
        WriteOnlyConverter<T> converter
    )
    {
        writer.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
            converter.Write(writer, values[i], WireJson.Options);
        writer.WriteEndArray();
    }

    /// <summary>Writes a lower and an upper limit.</summary>
    public static void WriteLimits(
        this Utf8JsonWriter writer,
        JsonEncodedText name,
        IReadOnlyList<double>? limits
    )
    {
        if (limits is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartArray(name);
        for (var i = 0; i < limits.Count; i++)
            writer.WriteNumberValue(limits[i]);
        writer.WriteEndArray();
    }

    public static void WriteText(this Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, value);
    }
}
