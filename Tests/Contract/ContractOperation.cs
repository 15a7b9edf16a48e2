using System.Text.Json.Nodes;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>One operation of the contract.</summary>
public sealed record ContractOperation(ContractDocument Document, string Path, JsonObject Node)
{
    public string Id => Node["operationId"]!.GetValue<string>();

    public IReadOnlyList<ContractParameter> Parameters { get; } =
    [.. (Node["parameters"]?.AsArray() ?? []).Select(p => new ContractParameter(p!.AsObject()))];

    public IReadOnlyList<string> Statuses { get; } = [.. Node["responses"]!.AsObject().Select(r => r.Key)];

    /// <summary>The bodies of a status: their schemas by media type.</summary>
    public JsonObject? Content(string status) =>
        Node["responses"]![status] is { } response ? Document.Resolve(response)["content"]?.AsObject() : null;

    /// <summary>The address with the examples of all that an answer needs.</summary>
    public string ExampleAddress() =>
        Filled(p => p.Example)
        + string.Concat(
            Parameters
                .Where(p => p is { IsPath: false, IsRequired: true })
                .Select((p, i) => $"{(i == 0 ? "?" : "&")}{p.Name}={Uri.EscapeDataString(p.Example)}")
        );

    /// <summary>The path with values in the place of its parameters.</summary>
    public string Filled(Func<ContractParameter, string> value) =>
        Parameters.Where(p => p.IsPath).Aggregate(Path, (path, p) => path.Replace($"{{{p.Name}}}", value(p)));
}
