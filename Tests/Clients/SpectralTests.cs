using RoadmapIndicators.Ingestion.PrivatePostgres;

namespace RoadmapIndicators.Tests.Clients;

/// <summary>The contract keeps the rules that Spectral has of its own.</summary>
[Category("Clients")]
public sealed class SpectralTests
{
    [Test]
    public async Task Spectral_finds_nothing_to_say_about_the_contract()
    {
        PublicClients.NeedNpm("@stoplight/spectral-cli");
        var said = await PublicClients.RunAsync(
            PublicClients.Npm,
            "node",
            "node_modules/@stoplight/spectral-cli/dist/index.js",
            "lint",
            "--fail-severity=hint",
            Path.Combine(RepositoryRoot.Find(), "openapi.yaml")
        );
        Assert.That(said, Does.Contain("No results with a severity of 'hint' or higher found!"));
    }
}
