using System.Text.Json.Nodes;

namespace RoadmapIndicators.Tests.Contract;

/// <summary>The contract describes each answer with an example, and examples are what they are said to be.</summary>
public sealed class ExampleTests
{
    private ContractDocument contract = null!;

    [OneTimeSetUp]
    public async Task ReadAsync() => contract = await ContractDocument.ReadAsync();

    [Test]
    public void Every_answer_has_an_example_of_its_own_shape()
    {
        var wrong = new List<string>();
        foreach (var operation in contract.Operations)
        foreach (var status in operation.Statuses.Where(status => status != "304"))
        {
            if (operation.Content(status) is not { Count: > 0 } content)
            {
                wrong.Add($"{operation.Id} {status} has no body");
                continue;
            }
            foreach (var (mediaType, body) in content)
                wrong.AddRange(Check($"{operation.Id} {status} {mediaType}", body!.AsObject()));
        }
        Assert.That(wrong.Distinct(), Is.Empty);
    }

    [Test]
    public void Every_operation_and_parameter_is_described()
    {
        Assert.Multiple(() =>
        {
            foreach (var operation in contract.Operations)
            {
                foreach (var field in new[] { "summary", "description", "operationId" })
                    Assert.That(
                        operation.Node[field]?.GetValue<string>(),
                        Is.Not.Null.And.Not.Empty,
                        operation.Path
                    );
                foreach (var parameter in operation.Parameters)
                {
                    Assert.That(
                        parameter.Node["description"],
                        Is.Not.Null,
                        $"{operation.Id} {parameter.Name}"
                    );
                    Assert.That(parameter.Example, Is.Not.Empty, $"{operation.Id} {parameter.Name}");
                }
            }
        });
    }

    private IEnumerable<string> Check(string where, JsonObject body)
    {
        if (body["example"] is { } example)
        {
            if (contract.Mismatch(body["schema"]!, example) is { } mismatch)
                yield return $"{where}: {mismatch}";
        }
        else if (body["examples"] is JsonObject { Count: > 0 } several)
        {
            foreach (var (name, one) in several)
                if (one!["value"] is { } value && contract.Mismatch(body["schema"]!, value) is { } mismatch)
                    yield return $"{where} {name}: {mismatch}";
        }
        // A picture or a file stands at an address that its description names.
        else if (
            body["schema"]!
                ["description"]
                ?.GetValue<string>()
                .Contains("; see /v1/", StringComparison.Ordinal) != true
        )
            yield return $"{where}: no example";
    }
}
