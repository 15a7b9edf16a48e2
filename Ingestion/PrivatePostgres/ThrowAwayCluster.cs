using System.Globalization;
using System.Security.Cryptography;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// A Postgres of this process alone, for tests: fast and careless, gone with its data on disposal or when the
/// process ends, however it ends.
/// </summary>
public sealed class ThrowAwayCluster : IAsyncDisposable
{
    private const string Prefix = "test-";

    /// <summary>Locked for as long as the cluster's process lives.</summary>
    private const string Witness = "lock";

    private readonly IDisposable claim;
    private readonly OrphanGuard guard;

    private ThrowAwayCluster(
        IDisposable claim,
        OrphanGuard guard,
        ClusterServer server,
        string connectionString
    )
    {
        this.claim = claim;
        this.guard = guard;
        Server = server;
        ConnectionString = connectionString;
    }

    /// <summary>Leads to an empty database, as a user that may do everything.</summary>
    public string ConnectionString { get; private set; }

    public ClusterServer Server { get; }

    /// <summary>Makes and starts a cluster; also removes those that dead processes left behind.</summary>
    /// <param name="root">The root of this clone, whose Postgres is used.</param>
    /// <param name="progress">Hears of what takes time.</param>
    /// <param name="cancellation">Ends the making.</param>
    /// <param name="durability">Careless for what is thrown away; kept where its cost or its promise is looked at.</param>
    /// <exception cref="PrivatePostgresException">The message says what to do.</exception>
    public static async Task<ThrowAwayCluster> StartAsync(
        string root,
        IProgress<string> progress,
        CancellationToken cancellation,
        Durability durability = Durability.Careless
    )
    {
        ClusterServer server;
        FileStream claim;
        using (await StateFolder.LockAsync(root, cancellation))
        {
            var account = await ServerAccount.ChooseAsync(
                Path.Combine(StateFolder.LinkOf(root), "data"),
                cancellation
            );
            var home = await StateFolder.OpenAsync(root, account, progress, cancellation);
            var binaries = await UsableBinaries.FindAsync(
                BinarySources.OfThisMachine,
                home,
                null,
                account,
                progress,
                cancellation
            );
            await RemoveStaleAsync(home, binaries, account);
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"{Prefix}{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}"
            );
            var folder = new ClusterFolder(Path.Combine(home, name));
            PrivateFolder.Make(folder.Path, PrivateFolder.Enterable);
            claim = FileLock.TryAcquire(Path.Combine(folder.Path, Witness))!;
            server = new ClusterServer(folder, binaries, account, durability);
        }
        var guard = OrphanGuard.Start();
        guard.Add(server.Folder.Path);
        try
        {
            await server.MakeAsync(cancellation);
            var port = await server.AttachOrStartAsync(Witness, cancellation);
            var connectionString = await server.OpenDatabaseAsync(port, cancellation);
            return new ThrowAwayCluster(claim, guard, server, connectionString);
        }
        catch
        {
            await guard.DisposeAsync();
            await claim.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Starts the server again where it has gone down; it recovers what was committed. Its port, and so
    /// <see cref="ConnectionString"/>, may be another then.
    /// </summary>
    public async Task RestartAsync(CancellationToken cancellation)
    {
        var port = await Server.AttachOrStartAsync(Witness, cancellation);
        ConnectionString = await Server.OpenDatabaseAsync(port, cancellation);
    }

    /// <summary>Stops and removes the clusters whose process is gone. One that resists is left for the next time.</summary>
    public static async Task RemoveStaleAsync(string home, PostgresBinaries binaries, ServerAccount account)
    {
        foreach (var path in Directory.GetDirectories(home, Prefix + "*"))
        {
            try
            {
                using var claim = FileLock.TryAcquire(Path.Combine(path, Witness));
                if (claim is null)
                    continue;
                var folder = new ClusterFolder(path);
                if (Postmaster.Read(folder.Data)?.IsAliveBeside(Witness) == true)
                    await new ClusterServer(folder, binaries, account, Durability.Careless).StopAsync();
                PrivateFolder.Remove(path);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                // Its guard is at work on it, or another user made it.
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await guard.DisposeAsync();
        claim.Dispose();
    }
}
