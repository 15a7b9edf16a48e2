using Npgsql;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// The database to work on: the one that <c>ROADMAP_DATABASE</c> names, else the clone's own, which is given up on
/// disposal.
/// </summary>
public sealed class DatabaseAddress : IAsyncDisposable
{
    /// <summary>The environment variable that holds a connection string; unset or blank means the private Postgres.</summary>
    public const string Variable = "ROADMAP_DATABASE";

    private readonly PrivateCluster? cluster;

    private DatabaseAddress(string connectionString, PrivateCluster? cluster)
    {
        ConnectionString = connectionString;
        this.cluster = cluster;
    }

    /// <summary>For Npgsql.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether it is the clone's own Postgres.</summary>
    public bool IsPrivate => cluster is not null;

    /// <summary>Finds the database of this process; starts the private Postgres only where no other is named.</summary>
    /// <exception cref="PrivatePostgresException">
    /// The variable is no connection string, or the private Postgres cannot be had.
    /// </exception>
    public static Task<DatabaseAddress> ResolveAsync(
        IProgress<string> progress,
        CancellationToken cancellation
    ) => ResolveAsync(Environment.GetEnvironmentVariable(Variable), progress, cancellation);

    /// <summary>The same, for a given value of the variable.</summary>
    public static async Task<DatabaseAddress> ResolveAsync(
        string? value,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        if (Named(value) is { } named)
            return new DatabaseAddress(named, null);
        if (OperatingSystem.IsWindows())
            throw new PrivatePostgresException(
                $"On Windows, set {Variable} to a server's connection string."
            );
        var cluster = await PrivateCluster.AttachOrStartAsync(RepositoryRoot.Find(), progress, cancellation);
        return new DatabaseAddress(cluster.ConnectionString, cluster);
    }

    /// <summary>The connection string of the variable's value; null where that is unset or blank.</summary>
    /// <exception cref="PrivatePostgresException">It is neither.</exception>
    public static string? Named(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        try
        {
            return new NpgsqlConnectionStringBuilder(value).ConnectionString;
        }
        catch (Exception unfit) when (unfit is ArgumentException or FormatException)
        {
            // The value may hold a password, so it is not quoted.
            throw new PrivatePostgresException(
                $"{Variable} is not a connection string such as Host=localhost;Database=roadmap;Username=me;Password=…",
                unfit
            );
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
