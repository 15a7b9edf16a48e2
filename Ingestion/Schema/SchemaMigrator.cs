using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Support;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Schema;

/// <summary>
/// Brings a database's schema to this version: numbered migrations that ran once are never run again, then the views
/// are made anew. Safe to run at any time and from several processes at once.
/// </summary>
public static class SchemaMigrator
{
    /// <summary>Any number that nothing else in this database uses as an advisory lock.</summary>
    private const long MigrationLock = 5_260_001;

    private static readonly Assembly Scripts = typeof(SchemaMigrator).Assembly;

    /// <param name="connectionString">A role that owns the database, or may create schemas and roles in it.</param>
    /// <param name="cancel">Stops waiting for another migration that is running.</param>
    /// <returns>The names of the migrations that ran now; empty when there was nothing new.</returns>
    /// <exception cref="InvalidOperationException">A script failed: which one, and what the server said.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(
        string connectionString,
        CancellationToken cancel
    )
    {
        await using var holder = new NpgsqlConnection(connectionString);
        await holder.OpenAsync(cancel);
        await using (var wait = new NpgsqlCommand("select pg_advisory_lock(@lock)", holder))
        {
            wait.Parameters.AddWithValue("lock", MigrationLock);
            await wait.ExecuteNonQueryAsync(cancel);
        }
        var ran = Run(connectionString, "Schema.Migrations", ScriptType.RunOnce);
        Run(connectionString, "Schema.Views", ScriptType.RunAlways);
        return ran;
    }

    private static string[] Run(string connectionString, string folder, ScriptType type)
    {
        var upgrade = DeployChanges
            .To.PostgresqlDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(
                Scripts,
                name => name.Contains($".{folder}.", StringComparison.Ordinal),
                new SqlScriptOptions { ScriptType = type }
            )
            .JournalToPostgresqlTable("public", "schema_version")
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        return upgrade.Successful
            ? [.. upgrade.Scripts.Select(script => script.Name)]
            : throw new InvalidOperationException(
                $"The schema script {upgrade.ErrorScript?.Name} failed: {upgrade.Error.Message}",
                upgrade.Error
            );
    }
}
