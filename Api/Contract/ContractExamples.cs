using System.Text.Json.Nodes;
using RoadmapIndicators.Api.Formats;

namespace RoadmapIndicators.Api.Contract;

/// <summary>
/// Answers that the figures which ship with the project give, kept beside the code as <c>{operation}{extension}</c>
/// and <c>problem-{kind}-{what}.json</c>. <c>make examples</c> writes them.
/// </summary>
internal static class ContractExamples
{
    private static readonly string Folder = $"{typeof(ContractExamples).Namespace}.Examples.";

    /// <summary>Null where there is none.</summary>
    public static JsonNode? Find(string operation, Format format) =>
        Find(operation + format.Extension, format != Format.Csv && format != Format.Ndjson);

    /// <summary>Null where there is none.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="isJson">Whether it is JSON; else it is text.</param>
    public static JsonNode? Find(string file, bool isJson)
    {
        using var stream = typeof(ContractExamples).Assembly.GetManifestResourceStream(Folder + file);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return isJson ? JsonNode.Parse(text) : JsonValue.Create(text);
    }

    /// <summary>Problems of a kind, each with what it is about.</summary>
    public static IEnumerable<(string What, JsonNode Body)> Problems(string kind)
    {
        var start = $"{Folder}problem-{kind}-";
        foreach (
            var name in typeof(ContractExamples)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(start, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
            yield return (
                Path.GetFileNameWithoutExtension(name[start.Length..]),
                Find(name[Folder.Length..], isJson: true)!
            );
    }
}
