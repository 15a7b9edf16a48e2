using System.IO.Compression;
using System.IO.Hashing;

namespace RoadmapIndicators.Ingestion.Fetching;

/// <summary>
/// Takes files out of a zip archive that may have been made to do harm. What an archive says of itself (lengths, names)
/// is checked before anything is written, what comes out is counted, and names that lead out of the folder end it.
/// Archives within the archive are never opened.
/// </summary>
public static class ZipContents
{
    private const int MostEntries = 500;
    private const int DeepestName = 8;
    private const int LongestName = 200;

    private static readonly string[] Archives = [".zip", ".gz", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz"];

    /// <summary>One file that was taken out.</summary>
    /// <param name="Name">Its name in the archive, without a folder.</param>
    /// <param name="Path">Where it is now.</param>
    public sealed record Entry(string Name, string Path);

    /// <summary>What was taken out, or why nothing was.</summary>
    /// <param name="Entries">In the order of the archive; empty with a <paramref name="Problem"/>.</param>
    /// <param name="Problem">Why the archive is not opened, in words.</param>
    /// <param name="Code">Short name of the reason.</param>
    public sealed record Result(IReadOnlyList<Entry> Entries, string? Problem, string? Code);

    public static bool IsArchive(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = File.OpenRead(path);
        return stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4
            && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <summary>Whether it is a workbook, which is a zip archive by its bytes and is not one to be unpacked.</summary>
    public static bool IsWorkbook(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.GetEntry("[Content_Types].xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <param name="path">The archive.</param>
    /// <param name="folder">An empty folder for what is taken out.</param>
    /// <param name="wanted">Which files, by their names without folders.</param>
    /// <param name="limits">The largest file, which all files together may not exceed either, and its growth.</param>
    public static Result Unpack(string path, string folder, Predicate<string> wanted, FetchLimits limits)
    {
        var entries = new List<Entry>();
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MostEntries)
                return Refused(
                    $"it holds {archive.Entries.Count:N0} files, more than {MostEntries}",
                    "archiveTooLarge"
                );
            if (archive.Entries.FirstOrDefault(entry => !IsSafe(entry.FullName)) is { } stray)
                return Refused(
                    $"a name in it leads out of the archive or is no name of a file ({Shown(stray.FullName)})"
                );
            var due = archive
                .Entries.Where(entry => entry.Name.Length > 0 && !IsNested(entry.Name) && wanted(entry.Name))
                .ToList();
            if (due.Count == 0 && archive.Entries.FirstOrDefault(entry => IsNested(entry.Name)) is { } nested)
                return Refused(
                    $"it holds another archive ({Shown(nested.FullName)}), which is not opened. Unpack it by hand"
                );
            if (
                due.GroupBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1)
            )
                return Refused("two files in it have the same name");
            if (due.Find(entry => entry.Length > MostOf(entry, limits)) is { } grown)
                return Refused(TooLarge(grown.FullName), "archiveTooLarge");
            var left = limits.LargestFile;
            foreach (var entry in due)
            {
                var to = Path.Combine(folder, entry.FullName);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                var most = Math.Min(left, MostOf(entry, limits));
                var (came, whole) = Copy(entry, to, most);
                if (came is not { } length)
                    return Refused(TooLarge(entry.FullName), "archiveTooLarge");
                if (!whole)
                    return Refused(
                        $"{Shown(entry.FullName)} in it is damaged. Download it again",
                        "damagedArchive"
                    );
                left -= length;
                entries.Add(new(entry.Name, to));
            }
        }
        catch (Exception broken)
            when (broken is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return Refused("it is damaged, encrypted or no zip archive. Download it again", "damagedArchive");
        }
        return new(entries, null, null);
    }

    private static Result Refused(string why, string code = "unsafeArchive") =>
        new([], $"The archive is not opened: {why}.", code);

    private static string TooLarge(string name) =>
        $"{Shown(name)} in it would take far more room than a publisher's file does, or than its size in the archive";

    private static long MostOf(ZipArchiveEntry entry, FetchLimits limits) =>
        Math.Min(limits.LargestFile, limits.MostGrowth * (entry.CompressedLength + 1024));

    // An archive may lie about lengths, so what comes out is counted; and its checksum is compared, which the library
    // does not do.
    private static (long? Length, bool Whole) Copy(ZipArchiveEntry entry, string to, long most)
    {
        var checksum = new Crc32();
        using var from = entry.Open();
        using var file = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int read; (read = from.Read(buffer)) > 0; )
        {
            length += read;
            if (length > most)
                return (null, false);
            checksum.Append(buffer.AsSpan(0, read));
            file.Write(buffer, 0, read);
        }
        return (length, length == entry.Length && checksum.GetCurrentHashAsUInt32() == entry.Crc32);
    }

    private static bool IsNested(string name) =>
        Archives.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // A folder's entry ends with a slash. A name that is unusual without being harmful is refused too: whoever wrote it
    // was not making a release of figures.
    private static bool IsSafe(string name)
    {
        var parts = (name.EndsWith('/') ? name[..^1] : name).Split('/');
        return name.Length is > 0 and <= LongestName
            && parts.Length <= DeepestName
            && !name.Any(c => char.IsControl(c) || c is '\\' or ':')
            && Array.TrueForAll(parts, part => part.Trim().Length > 0 && part is not ("." or ".."));
    }

    private static string Shown(string name)
    {
        var clean = new string([.. name.Select(c => char.IsControl(c) ? '?' : c)]);
        return clean.Length <= 80 ? $"'{clean}'" : $"'{clean[..80]}…'";
    }
}
