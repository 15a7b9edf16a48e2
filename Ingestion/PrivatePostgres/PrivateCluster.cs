namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// A share in the clone's own Postgres, whose data is kept between runs. The first user starts the server, others
/// attach to it, and the last one out stops it. Disposing gives the share up; a user that is killed counts as gone.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly string root;
    private readonly ClusterServer server;
    private readonly FileStream lease;
    private bool released;

    private PrivateCluster(string root, ClusterServer server, FileStream lease, string connectionString)
    {
        this.root = root;
        this.server = server;
        this.lease = lease;
        ConnectionString = connectionString;
    }

    /// <summary>Leads to the database <c>roadmap</c>, as a user that may do everything.</summary>
    public string ConnectionString { get; }

    /// <summary>Attaches to the running server of the clone at <paramref name="root"/>, or makes and starts it.</summary>
    /// <param name="root">The clone's folder, see <see cref="RepositoryRoot"/>.</param>
    /// <param name="progress">Told what takes long, a line at a time.</param>
    /// <param name="cancellation">Leaves nothing running where it comes before the answer.</param>
    /// <exception cref="PrivatePostgresException">The message says what to do.</exception>
    public static async Task<PrivateCluster> AttachOrStartAsync(
        string root,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        using var held = await StateFolder.LockAsync(root, cancellation);
        try
        {
            return await UnderLockAsync(root, progress, cancellation);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw new PrivatePostgresException(
                $"{StateFolder.LinkOf(root)} cannot be used: {denied.Message} Run as its owner, or move it away.",
                denied
            );
        }
    }

    private static async Task<PrivateCluster> UnderLockAsync(
        string root,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var account = await ServerAccount.ChooseAsync(
            Path.Combine(StateFolder.LinkOf(root), "data"),
            cancellation
        );
        var folder = new ClusterFolder(await StateFolder.OpenAsync(root, account, progress, cancellation));
        SetAsideUnfinished(folder, progress);
        var binaries = await UsableBinaries.FindAsync(
            BinarySources.OfThisMachine,
            folder.Path,
            folder.Major,
            account,
            progress,
            cancellation
        );
        await ThrowAwayCluster.RemoveStaleAsync(folder.Path, binaries, account);
        var server = new ClusterServer(folder, binaries, account, Durability.Kept);

        PrivateFolder.Make(folder.Leases, PrivateFolder.Closed);
        Leases.Prune(folder.Leases);
        var lease = Leases.Take(folder.Leases);
        var complete = false;
        try
        {
            await MakeWhereMissingAsync(server, progress, cancellation);
            var witness = Path.Combine("leases", Path.GetFileName(lease.Name));
            var port = await server.AttachOrStartAsync(witness, cancellation);
            var connectionString = await server.OpenDatabaseAsync(port, cancellation);
            cancellation.ThrowIfCancellationRequested();
            complete = true;
            return new PrivateCluster(root, server, lease, connectionString);
        }
        finally
        {
            if (!complete && Leases.ReleaseAndIsLast(folder.Leases, lease))
                await StopIfRunningAsync(server);
        }
    }

    private static async Task MakeWhereMissingAsync(
        ClusterServer server,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var folder = server.Folder;
        server.RemoveUnfinished();
        if (folder.Major is null)
        {
            progress.Report($"Making a private Postgres {server.Binaries.Major} in {folder.Path}");
            await server.MakeAsync(cancellation);
        }
        else if (!File.Exists(folder.PasswordFile))
        {
            throw new PrivatePostgresException(
                $"{folder.PasswordFile} is missing, without which {folder.Data} cannot be entered: "
                    + "put it back, or move the data away to start afresh."
            );
        }
    }

    /// <summary>
    /// Data without its control file was never a whole cluster. It is moved aside, not removed: it may be something
    /// that somebody put there.
    /// </summary>
    private static void SetAsideUnfinished(ClusterFolder folder, IProgress<string> progress)
    {
        if (!Directory.Exists(folder.Data) || folder.Major is not null)
            return;
        if (!Directory.EnumerateFileSystemEntries(folder.Data).Any())
        {
            Directory.Delete(folder.Data);
            return;
        }
        var aside = $"{folder.Data}.unfinished-{DateTime.UtcNow:yyyyMMddHHmmss}";
        Directory.Move(folder.Data, aside);
        progress.Report($"{folder.Data} was not a complete cluster; it is now {aside}");
    }

    private static async Task StopIfRunningAsync(ClusterServer server)
    {
        if (File.Exists(Postmaster.FileOf(server.Folder.Data)))
            await server.StopAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (released)
            return;
        released = true;
        using var held = await StateFolder.LockAsync(root, CancellationToken.None);
        if (Leases.ReleaseAndIsLast(server.Folder.Leases, lease))
            await StopIfRunningAsync(server);
    }
}
