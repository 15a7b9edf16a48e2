using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoadmapIndicators.Api.Answers;

/// <summary>
/// How answers are spelt in JSON: camelCase, every field of a shape always there (null where there is nothing to
/// say), decimals with the digits that were published, doubles by their shortest text that reads back the same.
/// </summary>
public static class WireJson
{
    // Pound signs and accents stay readable. Safe because answers are never served as HTML (nosniff).
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = Encoder,
        // The serialiser writes what is well formed.
        SkipValidation = true,
    };

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = Encoder,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>An enum's name as clients read it.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
