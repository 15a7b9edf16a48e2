using RoadmapIndicators.Tests.Postgres;

// Outside of any namespace, so that it spans every fixture of the assembly.
#pragma warning disable CA1050
/// <summary>Stops the server when the last fixture is done.</summary>
[SetUpFixture]
public sealed class TestClusterLifetime
{
    [OneTimeTearDown]
    public Task StopAsync() => TestCluster.StopAsync();
}
