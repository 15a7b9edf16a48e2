namespace RoadmapIndicators.Tests.Contract.Fuzz;

/// <summary>One generated request.</summary>
/// <param name="Operation">The operation it was made from.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">Path and query as they go over the wire.</param>
/// <param name="Headers">Headers beside the usual ones.</param>
/// <param name="IsElsewhere">Whether the path was spoilt, so that it may be that of another operation or of none.</param>
public sealed record FuzzRequest(
    ContractOperation Operation,
    string Method,
    string Address,
    IReadOnlyList<(string Name, string Value)> Headers,
    bool IsElsewhere
)
{
    public override string ToString() =>
        $"{Method} {Address}{string.Concat(Headers.Select(h => $" [{h.Name}: {h.Value}]"))}";
}
