using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Answers;

/// <summary>
/// Asked about one thing, an answer is that answer; asked about several, it is <c>results</c> with one of the same
/// shape for each, in the order asked for.
/// </summary>
/// <param name="Results">One or more.</param>
/// <typeparam name="T">The shape for one.</typeparam>
[JsonConverter(typeof(OneOrSeveralConverter))]
public sealed record OneOrSeveral<T>(IReadOnlyList<T> Results);

/// <summary>Writes <see cref="OneOrSeveral{T}"/>; nothing reads it.</summary>
internal sealed class OneOrSeveralConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(OneOrSeveral<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : WriteOnlyConverter<OneOrSeveral<T>>
    {
        public override void Write(
            Utf8JsonWriter writer,
            OneOrSeveral<T> value,
            JsonSerializerOptions options
        )
        {
            if (value.Results is [var only])
            {
                JsonSerializer.Serialize(writer, only, options);
                return;
            }
            writer.WriteStartObject();
            writer.WritePropertyName("results");
            JsonSerializer.Serialize(writer, value.Results, options);
            writer.WriteEndObject();
        }
    }
}
