using System.Globalization;
using System.Text.RegularExpressions;

namespace RoadmapIndicators.Ingestion.PrivatePostgres;

/// <summary>Where installed Postgres binaries are looked for, and in which order.</summary>
public static partial class InstalledBinaries
{
    /// <summary>Folders of packages: Debian and Ubuntu; the PGDG's for Red Hat; Homebrew on both kinds of Mac.</summary>
    public static readonly IReadOnlyList<string> PackagePatterns =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
    ];

    /// <summary>
    /// Folders to try: those of PATH in their order, then the packages' own, the newest version of each first.
    /// </summary>
    /// <param name="path">A PATH; null or empty for none.</param>
    /// <param name="patterns">Absolute patterns, each with one folder name that holds an asterisk.</param>
    public static IEnumerable<string> Folders(string? path, IEnumerable<string> patterns) =>
        (path ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathRooted)
            .Concat(patterns.SelectMany(Expand))
            .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The first usable binaries among <paramref name="folders"/>; with <paramref name="major"/>, the first of just
    /// that version.
    /// </summary>
    public static async Task<PostgresBinaries?> FindAsync(
        IEnumerable<string> folders,
        int? major,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        foreach (var folder in folders)
        {
            var found = await PostgresBinaries.ProbeAsync(folder, account, cancellation);
            if (found is not null && (major is null || found.Major == major))
                return found;
        }
        return null;
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/');
        var starred = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        var parent = string.Join('/', parts[..starred]);
        if (!Directory.Exists(parent))
            return [];
        var rest = string.Join('/', parts[(starred + 1)..]);
        return Directory
            .GetDirectories(parent, parts[starred])
            .OrderByDescending(VersionOf)
            .Select(folder => Path.Combine(folder, rest));
    }

    private static int VersionOf(string folder) =>
        Number().Match(Path.GetFileName(folder)) is { Success: true } match
        && int.TryParse(match.ValueSpan, CultureInfo.InvariantCulture, out var version)
            ? version
            : 0;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
