using RoadmapIndicators.Ingestion.Schema;

namespace RoadmapIndicators.Tests.Postgres;

/// <summary>What every test database starts with.</summary>
public static class Schema
{
    /// <summary>Applies the migrations to the empty database of a connection string.</summary>
    public static readonly Func<string, CancellationToken, Task> ApplyAsync = (address, cancel) =>
        SchemaMigrator.MigrateAsync(address, cancel);
}
