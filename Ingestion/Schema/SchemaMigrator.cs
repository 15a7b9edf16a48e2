using System.Reflection;
using System.Security.Cryptography;
using Dapper;
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
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var holder = new NpgsqlConnection(settings.ConnectionString);
        await holder.OpenAsync(cancel);
        await holder.ExecuteAsync(
            new CommandDefinition(
                "select pg_advisory_lock(@lock)",
                new { @lock = MigrationLock },
                cancellationToken: cancel
            )
        );
        var ran = Run(settings.ConnectionString, "Schema.Migrations", ScriptType.RunOnce);
        // Making the views anew shuts readers out for a moment, so it is done only when they differ.
        if (ran.Length > 0 || await AppliedViewsAsync(holder, cancel) != Views())
        {
            Run(settings.ConnectionString, "Schema.Views", ScriptType.RunAlways);
            await holder.ExecuteAsync(
                new CommandDefinition(
                    $"comment on schema published is '{ViewsComment}{Views()}.'",
                    cancellationToken: cancel
                )
            );
        }
        return ran;
    }

    private const string ViewsComment = "What the Api reads: views of the store, and nothing else. Version ";

    private static async Task<string?> AppliedViewsAsync(
        NpgsqlConnection connection,
        CancellationToken cancel
    )
    {
        var comment = await connection.ExecuteScalarAsync<string?>(
            new CommandDefinition(
                "select obj_description(to_regnamespace('published'), 'pg_namespace')",
                cancellationToken: cancel
            )
        );
        return comment?.StartsWith(ViewsComment, StringComparison.Ordinal) == true
            ? comment[ViewsComment.Length..].TrimEnd('.')
            : null;
    }

    /// <summary>A short name of the views' text.</summary>
    private static string Views()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var name in Scripts
                .GetManifestResourceNames()
                .Where(name => name.Contains(".Schema.Views.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var script = Scripts.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            script.CopyTo(bytes);
            all.AppendData(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        return Convert.ToHexStringLower(all.GetHashAndReset())[..16];
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
