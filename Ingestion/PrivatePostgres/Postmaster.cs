using System.Diagnostics;
using System.Globalization;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>What a server wrote into <c>postmaster.pid</c> of its data folder. It stays behind after a crash.</summary>
public sealed record Postmaster(int ProcessId, string DataFolder, int Port)
{
    public const string FileName = "postmaster.pid";

    public static string FileOf(string dataFolder) => Path.Combine(dataFolder, FileName);

    /// <summary>Reads the file; null where there is none, or none that a server finished writing.</summary>
    public static Postmaster? Read(string dataFolder)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(FileOf(dataFolder));
        }
        catch (IOException)
        {
            return null;
        }
        // The lines are: pid, data folder, start time, port, …
        return
            lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new Postmaster(pid, lines[1], port)
            : null;
    }

    /// <summary>
    /// Whether that process is alive and a Postgres working in the folder that holds <paramref name="witness"/>
    /// (a file's name, relative to the data folder's parent): not a reused pid, not a zombie, and not the server of
    /// a clone that this one was copied from.
    /// </summary>
    public bool IsAliveBeside(string witness) =>
        WorkingFolder() is { } folder && File.Exists(Path.Combine(Path.GetDirectoryName(folder)!, witness));

    /// <summary>
    /// Waits, five seconds at most, until the process has ended: it takes its file away a moment before. Whether
    /// its parent has reaped it is not waited for; in a container without an init nobody may.
    /// </summary>
    public async Task WaitUntilGoneAsync()
    {
        for (var attempt = 0; attempt < 500 && WorkingFolder() is not null; attempt++)
            await Task.Delay(10);
    }

    /// <summary>The folder that the process works in, which is its data; null where it is no living Postgres.</summary>
    private string? WorkingFolder()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
                return null;
            // A zombie works nowhere. Elsewhere than on Linux, its own word is taken.
            return OperatingSystem.IsLinux()
                ? new DirectoryInfo($"/proc/{ProcessId}/cwd").LinkTarget
                : DataFolder;
        }
        catch (Exception gone)
            when (gone
                    is ArgumentException
                        or InvalidOperationException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            return null;
        }
    }
}
