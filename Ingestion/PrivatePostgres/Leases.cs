using System.Security.Cryptography;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// Who uses the cluster: one locked file for each user, named after its process. A file whose lock can be
/// taken belongs to a process that is gone. Every call is made under the lock of the clone.
/// </summary>
public static class Leases
{
    /// <summary>Takes a lease, which lasts until it is disposed or this process ends.</summary>
    public static FileStream Take(string folder)
    {
        var name = $"{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        return FileLock.TryAcquire(Path.Combine(folder, name))
            ?? throw new PrivatePostgresException(
                $"Cannot lock {folder}/{name}: put the clone on a file system that has file locks."
            );
    }

    /// <summary>Gives a lease up and answers whether it was the last: leases of dead processes do not count.</summary>
    public static bool ReleaseAndIsLast(string folder, FileStream lease)
    {
        File.Delete(lease.Name);
        lease.Dispose();
        Prune(folder);
        return !Directory.EnumerateFiles(folder).Any();
    }

    /// <summary>Removes the leases of processes that are gone.</summary>
    public static void Prune(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            using var dead = FileLock.TryAcquire(file);
            if (dead is not null)
                File.Delete(file);
        }
    }
}
