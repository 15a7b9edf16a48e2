using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RoadmapIndicators.Api.Contract;
using RoadmapIndicators.Api.Questions;
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
    public async Task Every_endpoint_that_takes_questions_is_an_operation_of_the_contract()
    {
        await using var api = await ApiHost.StartAsync(Samples.SmallAsync);
        var mapped = api
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<QueryParameters>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}");
        var contract = await RoadmapIndicators.Tests.Contract.ContractDocument.ReadAsync();
        Assert.Multiple(() =>
        {
            Assert.That(contract.Root["openapi"]!.GetValue<string>(), Does.StartWith("3.1"));
            Assert.That(contract.Operations.Select(o => o.Path), Is.EquivalentTo(mapped));
            Assert.That(contract.Operations.Select(o => o.Id), Is.Unique);
            Assert.That(contract.Root.ToJsonString(), Does.Not.Contain("#/components/schemas/QueryReader"));
        });
    }
}
