using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Answers;

/// <summary>A part of an answer in one of two shapes, such as a figure or the reason why there is none.</summary>
/// <param name="One">The first shape; null where it is the other.</param>
/// <param name="Other">The other.</param>
/// <typeparam name="TOne">The first shape.</typeparam>
/// <typeparam name="TOther">The other.</typeparam>
[JsonConverter(typeof(EitherConverter))]
public sealed record Either<TOne, TOther>(TOne? One, TOther? Other)
    where TOne : class
    where TOther : class
{
    public static implicit operator Either<TOne, TOther>(TOne one) => new(one, null);

    public static implicit operator Either<TOne, TOther>(TOther other) => new(null, other);
}

/// <summary>Writes <see cref="Either{TOne, TOther}"/>; nothing reads it.</summary>
internal sealed class EitherConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Either<,>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(typeof(Of<,>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<TOne, TOther> : WriteOnlyConverter<Either<TOne, TOther>>
        where TOne : class
        where TOther : class
    {
        public override void Write(
            Utf8JsonWriter writer,
            Either<TOne, TOther> value,
            JsonSerializerOptions options
        )
        {
            if (value.One is { } one)
                JsonSerializer.Serialize(writer, one, options);
            else
                JsonSerializer.Serialize(writer, value.Other, options);
        }
    }
}
