using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;

namespace RoadmapIndicators.Api.Answers;

/// <summary>
/// Writes small values that stand in answers again and again, such as the names of areas, from the text they had last
/// time. What it writes is what would be written without it.
/// </summary>
/// <typeparam name="TKey">What tells most values apart.</typeparam>
/// <typeparam name="T">The value; compared as a whole before its text is used again.</typeparam>
public abstract class RememberingConverter<TKey, T> : WriteOnlyConverter<T>
    where TKey : notnull
    where T : class, IEquatable<T>
{
    /// <summary>There are some hundreds of areas and periods and fewer sources; more only come from odd requests.</summary>
    private const int Most = 10_000;

    private static readonly ConcurrentDictionary<TKey, (T Value, byte[] Text)> Known = new();

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        Write(writer, value);

    /// <summary>The same for those that write a value as a part of theirs.</summary>
    public void Write(Utf8JsonWriter writer, T value)
    {
        var key = KeyOf(value);
        if (!Known.TryGetValue(key, out var last) || !value.Equals(last.Value))
        {
            last = (value, TextOf(value));
            if (Known.ContainsKey(key) || Known.Count < Most)
                Known[key] = last;
        }
        writer.WriteRawValue(last.Text, skipInputValidation: true);
    }

    protected abstract TKey KeyOf(T value);

    protected abstract void WriteFields(Utf8JsonWriter writer, T value);

    private byte[] TextOf(T value)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, WireJson.WriterOptions))
        {
            writer.WriteStartObject();
            WriteFields(writer, value);
            writer.WriteEndObject();
        }
        return text.WrittenSpan.ToArray();
    }
}
