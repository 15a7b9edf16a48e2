namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// An exclusive lock on a file. The kernel gives it up when the process ends, however it ends, so a crash
/// leaves a file behind but never a lock; no pid is compared, so a reused pid cannot keep it alive.
/// </summary>
public static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock; disposing the answer gives it up.</summary>
    /// <exception cref="PrivatePostgresException">Another process held it for longer than <paramref name="patience"/>.</exception>
    public static async Task<IDisposable> AcquireAsync(
        string path,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        var deadline = DateTime.UtcNow + patience;
        while (true)
        {
            if (TryAcquire(path) is { } held)
                return held;
            if (DateTime.UtcNow > deadline)
                throw new PrivatePostgresException(
                    $"Another process has held {path} for {patience.TotalMinutes:0} minutes: end it, then run this again."
                );
            await Task.Delay(Pause, cancellation);
        }
    }

    /// <summary>The lock, or null where another process (or another part of this one) holds it.</summary>
    public static FileStream? TryAcquire(string path)
    {
        try
        {
            return new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.None,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            );
        }
        catch (IOException busy) when (busy is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
