using System.Text.Json.Nodes;
using Json.Schema;
using RoadmapIndicators.Api.Contract;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>The contract as clients read it: parsed from the text of openapi.yaml.</summary>
public sealed class ContractDocument
{
    private readonly Dictionary<string, JsonSchema> schemas = [];

    private ContractDocument(JsonObject root)
    {
        Root = root;
        Operations =
        [
            .. root["paths"]!
                .AsObject()
                .Select(path => new ContractOperation(this, path.Key, path.Value!["get"]!.AsObject())),
        ];
    }

    public JsonObject Root { get; }

    public IReadOnlyList<ContractOperation> Operations { get; }

    public static async Task<ContractDocument> ReadAsync()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(await ContractCommand.TextAsync()));
        return new ContractDocument((JsonObject)Json(yaml.Documents[0].RootNode)!);
    }

    /// <summary>What a node says, its reference followed where it is one.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        var here = node.AsObject();
        if (here["$ref"]?.GetValue<string>() is not { } reference)
            return here;
        JsonNode found = Root;
        foreach (var part in reference.Split('/').Skip(1))
            found = found[part]!;
        return found.AsObject();
    }

    /// <summary>What is wrong with a body; null where it has the shape of a schema.</summary>
    public string? Mismatch(JsonNode schema, JsonNode? body)
    {
        var key = schema.ToJsonString();
        JsonSchema compiled;
        lock (schemas)
            if (!schemas.TryGetValue(key, out compiled!))
                schemas.Add(key, compiled = Compile(schema));
        // What is wrong is looked for only where something is: that takes ten times as long.
        if (compiled.Evaluate(body, new EvaluationOptions { OutputFormat = OutputFormat.Flag }).IsValid)
            return null;
        var results = compiled.Evaluate(body, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return string.Join(
            "; ",
            results
                .Details.Where(detail => detail.Errors is not null)
                .Take(3)
                .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")
        );
    }

    /// <summary>A schema that stands alone: it carries the document's own as its definitions.</summary>
    private JsonSchema Compile(JsonNode schema)
    {
        var alone = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["components"] = new JsonObject { ["schemas"] = Root["components"]!["schemas"]!.DeepClone() },
        };
        return JsonSchema.FromText(alone.ToJsonString());
    }

    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(pair =>
                    KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value))
                )
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
            YamlScalarNode text => JsonValue.Create(text.Value),
            _ => throw new InvalidOperationException($"{node.NodeType} is not JSON."),
        };

    /// <summary>YAML 1.2's core schema.</summary>
    private static JsonValue? Plain(string text) =>
        text switch
        {
            "null" or "" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when decimal.TryParse(text, System.Globalization.NumberStyles.Float, null, out var number) =>
                JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
}
