namespace RoadmapIndicators.Tests.Postgres;

/// <summary>Databases for fixtures. The server is started by the first that asks; a run in which none asks has none.</summary>
public static class TestCluster
{
    private static readonly Lazy<Task<TestServer>> Server = new(() =>
        TestServer.StartAsync(Schema.ApplyAsync, CancellationToken.None)
    );

    /// <summary>A database with the schema and no data, which the caller disposes.</summary>
    public static async Task<FixtureDatabase> NewDatabaseAsync(CancellationToken cancellation = default) =>
        await (await Server.Value).CreateAsync(cancellation);

    /// <summary>Stops what was started. Called once, after all fixtures.</summary>
    public static async Task StopAsync()
    {
        if (Server.IsValueCreated)
            await (await Server.Value).DisposeAsync();
    }
}
