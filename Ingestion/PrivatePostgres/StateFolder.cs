using System.Security.Cryptography;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// The one folder that holds all that the private Postgres keeps: <c>.local/postgres</c> of the clone. Where the
/// server's user may not enter the clone (root's own folder, say) it is a link to a folder that they may enter.
/// </summary>
public static class StateFolder
{
    /// <summary>Only root writes here, so no other user can have prepared what root makes in it.</summary>
    public const string Outside = "/var/lib";

    public static string LockOf(string root) => Path.Combine(root, ".local", "postgres.lock");

    public static string LinkOf(string root) => Path.Combine(root, ".local", "postgres");

    /// <summary>Takes the lock under which this clone's clusters are started, stopped and cleaned.</summary>
    public static async Task<IDisposable> LockAsync(string root, CancellationToken cancellation)
    {
        try
        {
            PrivateFolder.Make(
                Path.Combine(root, ".local"),
                PrivateFolder.Enterable | PrivateFolder.Listable
            );
            return await FileLock.AcquireAsync(LockOf(root), TimeSpan.FromMinutes(10), cancellation);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new PrivatePostgresException(
                $"{Path.Combine(root, ".local")} may not be written: run as its owner, or remove it. ({denied.Message})",
                denied
            );
        }
    }

    /// <summary>Finds or makes the folder; called under the lock. The answer's last part is never a link.</summary>
    /// <exception cref="PrivatePostgresException">The server's user can be given no folder.</exception>
    public static async Task<string> OpenAsync(
        string root,
        ServerAccount account,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        var here = LinkOf(root);
        if (new DirectoryInfo(here).LinkTarget is { } target)
        {
            if (Directory.Exists(target))
                return await EnteredAsync(target, account, cancellation);
            File.Delete(here);
        }
        PrivateFolder.Make(here, account.IsAnother ? PrivateFolder.Enterable : PrivateFolder.Closed);
        if (!account.IsAnother || await account.CanEnterAsync(here, cancellation))
            return here;
        if (Directory.EnumerateFileSystemEntries(here).Any())
            return await EnteredAsync(here, account, cancellation);

        var name = $"roadmap-indicators-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        var outside = Path.Combine(Outside, name);
        PrivateFolder.Make(outside, PrivateFolder.Enterable);
        await EnteredAsync(outside, account, cancellation);
        await File.WriteAllTextAsync(Path.Combine(outside, "clone"), root + "\n", cancellation);
        Directory.Delete(here);
        File.CreateSymbolicLink(here, outside);
        progress.Report($"The user {account.Name} may not enter {root}: the database is kept in {outside}");
        return outside;
    }

    private static async Task<string> EnteredAsync(
        string folder,
        ServerAccount account,
        CancellationToken cancellation
    ) =>
        await account.CanEnterAsync(folder, cancellation)
            ? folder
            : throw new PrivatePostgresException(
                $"The user {account.Name} that runs Postgres may not enter {folder}: "
                    + "let them pass through its parents (chmod a+x), or remove it to start afresh."
            );
}
