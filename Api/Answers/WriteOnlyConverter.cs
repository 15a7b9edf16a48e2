using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Answers;

/// <summary>Writes a shape by hand. Nothing reads answers back.</summary>
/// <typeparam name="T">The shape.</typeparam>
public abstract class WriteOnlyConverter<T> : JsonConverter<T>
{
    public sealed override T Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => throw new NotSupportedException("Answers are written, not read.");
}
