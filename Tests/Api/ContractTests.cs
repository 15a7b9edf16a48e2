using RoadmapIndicators.Api.Contract;
using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Api;

public sealed class ContractTests
{
    [Test]
    public async Task The_contract_in_the_repository_is_that_of_the_code()
    {
        var written = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "openapi.yaml"));
        Assert.That(
            await ContractCommand.TextAsync(),
            Is.EqualTo(written.ReplaceLineEndings("\n")),
            "Run make openapi and look at what has changed."
        );
    }

    [Test]
    public async Task Every_operation_is_described_with_examples()
    {
        var text = await ContractCommand.TextAsync();
        var operations = text.Split("operationId:").Length - 1;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith("openapi: '3.1"));
            Assert.That(operations, Is.EqualTo(41));
            Assert.That(text.Split("\n      summary: ").Length - 1, Is.EqualTo(operations));
            Assert.That(
                text.Split("          in: ").Length,
                Is.EqualTo(text.Split("\n          example:").Length),
                "every parameter has an example"
            );
            Assert.That(text, Does.Not.Contain("#/components/schemas/QueryReader"));
        });
    }
}
