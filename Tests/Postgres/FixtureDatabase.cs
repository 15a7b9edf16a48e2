namespace RoadmapIndicators.Tests.Postgres;

/// <summary>A database of one fixture, with the schema in it; disposing drops it, whoever is still connected.</summary>
public sealed class FixtureDatabase(string connectionString, Func<Task> drop) : IAsyncDisposable
{
    public string ConnectionString { get; } = connectionString;

    public async ValueTask DisposeAsync() => await drop();
}
