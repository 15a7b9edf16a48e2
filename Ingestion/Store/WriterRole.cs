using Dapper;
using Npgsql;

namespace RoadmapIndicators.Ingestion.Store;

/// <summary>The role that may add to the store, and do nothing else.</summary>
public static class WriterRole
{
    // The store's columns are named_so and its records NamedSo.
    static WriterRole() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Opens a database as this role.</summary>
    /// <param name="connectionString">The address of a database whose schema is up to date.</param>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "roadmap-ingestion",
            Options = "-c role=roadmap_writer",
            // A reset between uses would put the login's own role back.
            NoResetOnClose = true,
            // A file of any length may be published; whoever runs the load can stop it.
            CommandTimeout = 0,
        };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
