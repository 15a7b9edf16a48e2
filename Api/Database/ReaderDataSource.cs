using Npgsql;

namespace RoadmapIndicators.Api.Database;

/// <summary>The connection to the store, under a role that can read the views and do nothing else.</summary>
public static class ReaderDataSource
{
    /// <summary>A login of a reader's own.</summary>
    public const string ReaderSetting = "ROADMAP_DATABASE_READER";

    /// <summary>The writer's login; the reader's role is then taken on every connection.</summary>
    public const string Setting = "ROADMAP_DATABASE";

    private const string Role = "roadmap_reader";

    /// <summary>Null when no database is named.</summary>
    /// <exception cref="ArgumentException">The setting is not a connection string.</exception>
    public static NpgsqlDataSource? Create(IConfiguration configuration)
    {
        if (configuration[ReaderSetting] is { Length: > 0 } own)
            return NpgsqlDataSource.Create(DatabaseAddress.Parse(own));
        if (configuration[Setting] is not { Length: > 0 } shared)
            return null;
        var address = DatabaseAddress.Parse(shared);
        // The role is a setting of the session's start, so that it stands before the first statement, and a pooled
        // connection is not reset, because DISCARD ALL would go back to the login's own role.
        address.Options = $"{address.Options} -c role={Role} -c default_transaction_read_only=on".TrimStart();
        address.NoResetOnClose = true;
        return NpgsqlDataSource.Create(address);
    }
}
