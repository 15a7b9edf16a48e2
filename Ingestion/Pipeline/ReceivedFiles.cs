using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Finds the files of releases on disk. A folder named <c>YYYY-MM-DD_…</c> dates what is in it; a file outside such a
/// folder has no date of its own, unless it is one of a folder of files and the publisher states one beside it.
/// </summary>
public static partial class ReceivedFiles
{
    /// <summary>A file and the date that its folders give it.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="PublishedOn">The date; null for none.</param>
    /// <param name="Name">The publisher's name of it; null for the name that it has on disk.</param>
    /// <param name="Archive">The archive that it was inside of; null for none.</param>
    public sealed record Found(
        string Path,
        DateOnly? PublishedOn,
        string? Name = null,
        string? Archive = null
    )
    {
        /// <summary>The file that somebody put there.</summary>
        public string OnDisk => Archive ?? Path;
    }

    /// <summary>
    /// The files of a source at or under a path, by date and then by path: releases of one day have no known order.
    /// </summary>
    public static IReadOnlyList<Found> Under(string path, ISource source) =>
        File.Exists(path)
            ? [new(path, DateOf(path))]
            :
            [
                .. Directory
                    .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(file => source.Reads(System.IO.Path.GetFileName(file)))
                    .Select(file => new Found(file, DateOf(file) ?? source.DateStated(file)))
                    .OrderBy(found => found.PublishedOn)
                    .ThenBy(found => found.Path, StringComparer.Ordinal),
            ];

    /// <summary>
    /// The files of a source at or under a path, in the same order, and those inside of archives there. An archive that
    /// is not opened is a problem in words and keeps nothing else from being found.
    /// </summary>
    public static async Task<(IReadOnlyList<Found> Found, IReadOnlyList<string> Problems)> UnderAsync(
        string path,
        ISource source,
        UnpackedFiles packed,
        CancellationToken cancel
    )
    {
        var alone = File.Exists(path);
        var found = new List<Found>();
        var problems = new List<string>();
        var candidates = alone
            ? [path]
            : Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => UnpackedFiles.MayHold(System.IO.Path.GetFileName(file), source));
        foreach (var file in candidates)
        {
            var (inside, problem) = await packed.OpenAsync(
                file,
                System.IO.Path.GetFileName(file),
                source,
                cancel
            );
            // In a folder of several sources an archive without a file of this one is another's.
            if (problem is not null && (alone || !ZipContents.IsArchive(file)))
                problems.Add($"{file}: {problem}");
            foreach (var (at, name) in inside)
                found.Add(
                    new(
                        at,
                        DateOf(at) ?? DateOf(file) ?? (alone ? null : source.DateStated(at)),
                        name,
                        at == file ? null : file
                    )
                );
        }
        return ([.. found.OrderBy(f => f.PublishedOn).ThenBy(f => f.Path, StringComparer.Ordinal)], problems);
    }

    /// <summary>Reads what is to be known of a file before it is read: checksum and length.</summary>
    public static async Task<ReceivedFile> OpenAsync(
        string path,
        DateOnly publishedOn,
        DateTimeOffset retrievedAt,
        string? url,
        string? name,
        CancellationToken cancel
    )
    {
        await using var stream = new FileStream(
            path,
            new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 }
        );
        var checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
        return new(
            path,
            name ?? System.IO.Path.GetFileName(path),
            checksum,
            stream.Length,
            publishedOn,
            retrievedAt,
            url
        );
    }

    // The nearest dated folder counts.
    private static DateOnly? DateOf(string path)
    {
        for (
            var folder = Directory.GetParent(System.IO.Path.GetFullPath(path));
            folder is not null;
            folder = folder.Parent
        )
            if (
                Dated().Match(folder.Name) is { Success: true } match
                && DateOnly.TryParseExact(
                    match.Groups[1].Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
            )
                return date;
        return null;
    }

    [GeneratedRegex("^([0-9]{4}-[0-9]{2}-[0-9]{2})(_.*)?$")]
    private static partial Regex Dated();
}
