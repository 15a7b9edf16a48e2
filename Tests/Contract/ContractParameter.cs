using System.Text.Json.Nodes;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>One parameter of an operation.</summary>
public sealed record ContractParameter(JsonObject Node)
{
    public string Name => Node["name"]!.GetValue<string>();

    public bool IsPath => Node["in"]!.GetValue<string>() == "path";

    public bool IsRequired => Node["required"]?.GetValue<bool>() == true;

    public bool IsArray => Type == "array";

    public bool IsNumber => Type == "integer";

    /// <summary>The values it takes, where they are few and fixed; else none.</summary>
    public IReadOnlyList<string> OneOf { get; } =
    [.. ((Node["schema"]!["items"] ?? Node["schema"])!["enum"]?.AsArray() ?? []).Select(v => v!.ToString())];

    /// <summary>The example as an address has it: the parameter's own, else its schema's.</summary>
    public string Example =>
        (Node["example"] ?? Node["schema"]!["examples"]![0]!) switch
        {
            JsonArray values => string.Join(',', values.Select(v => v!.ToString())),
            var value => value.ToString(),
        };

    /// <summary>A number within the bounds that the contract states.</summary>
    public string NumberWithin(Random random)
    {
        var least = Bound("minimum") ?? 0;
        var most = Math.Max(least, Math.Min(Bound("maximum") ?? 100, 2_000));
        return $"{random.NextInt64(least, most + 1)}";
    }

    private long? Bound(string name) =>
        Node["schema"]![name] is { } bound ? (long)bound.GetValue<decimal>() : null;

    private string? Type => Node["schema"]!["type"]?.GetValue<string>();
}
