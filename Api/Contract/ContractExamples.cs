using System.Text.Json.Nodes;
using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.Contract;

/// <summary>
/// Answers that the figures which ship with the project give, kept beside the code as <c>{operation}{extension}</c>.
/// </summary>
internal static class ContractExamples
{
    /// <summary>Null where there is none.</summary>
    public static JsonNode? Find(string operation, Format format)
    {
        var assembly = typeof(ContractExamples).Assembly;
        using var stream = assembly.GetManifestResourceStream(
            $"{typeof(ContractExamples).Namespace}.Examples.{operation}{format.Extension}"
        );
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return format == Format.Csv || format == Format.Ndjson
            ? JsonValue.Create(text)
            : JsonNode.Parse(text);
    }
}
