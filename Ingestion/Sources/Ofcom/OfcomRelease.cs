using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Ofcom;

/// <summary>
/// The CSV files of one release, whether it came as a zip archive or as a CSV by itself. What is taken out of an
/// archive lies in a folder of its own until the release is closed; the names in the archive are never used as paths.
/// </summary>
internal sealed class OfcomRelease : IDisposable
{
    /// <summary>The largest table by local authority is under a megabyte.</summary>
    public const long LargestTable = 32L << 20;

    /// <summary>An archive that would grow by more than this was made to do harm.</summary>
    public const int MostGrowth = 200;

    private const int MostEntries = 500;

    private string? folder;

    private OfcomRelease(IReadOnlyList<OfcomTable> tables, Reading.Refused? refused)
    {
        Tables = tables;
        Refused = refused;
    }

    public IReadOnlyList<OfcomTable> Tables { get; }

    /// <summary>Why the release cannot be read; null when it can.</summary>
    public Reading.Refused? Refused { get; }

    public static bool IsArchive(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = File.OpenRead(path);
        return stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4
            && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <param name="path">Where the file is.</param>
    /// <param name="name">The publisher's name of it.</param>
    /// <param name="wanted">Which tables of an archive are taken out, by name.</param>
    public static OfcomRelease Open(string path, string name, Predicate<string> wanted)
    {
        var folder = Directory.CreateTempSubdirectory("roadmap-ofcom-").FullName;
        var (tables, refused) = IsArchive(path)
            ? FromArchive(path, folder, wanted)
            : FromFile(path, name, folder);
        return new(tables, refused) { folder = folder };
    }

    public void Dispose()
    {
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
        folder = null;
    }

    private static (IReadOnlyList<OfcomTable>, Reading.Refused?) FromFile(
        string path,
        string name,
        string folder
    )
    {
        if (TextFile.RefusalByFirstBytes(path) is { } refused)
            return ([], refused);
        if (new FileInfo(path).Length > LargestTable)
            return ([], TooLarge(name));
        return (
            [Table(File.ReadAllBytes(path), System.IO.Path.GetFileNameWithoutExtension(name), folder)],
            null
        );
    }

    private static (IReadOnlyList<OfcomTable>, Reading.Refused?) FromArchive(
        string path,
        string folder,
        Predicate<string> wanted
    )
    {
        var tables = new List<OfcomTable>();
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MostEntries)
                return (
                    [],
                    new(
                        "archiveTooLarge",
                        $"The archive holds {archive.Entries.Count} files; a release has a few."
                    )
                );
            foreach (var entry in archive.Entries)
            {
                var name = System.IO.Path.GetFileNameWithoutExtension(entry.Name);
                if (!entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !wanted(name))
                    continue;
                if (
                    entry.Length > LargestTable
                    || entry.Length > MostGrowth * (entry.CompressedLength + 1024)
                )
                    return ([], TooLarge(entry.Name));
                using var stream = entry.Open();
                if (Read(stream) is not { } bytes)
                    return ([], TooLarge(entry.Name));
                tables.Add(Table(bytes, name, folder));
            }
        }
        catch (InvalidDataException)
        {
            return ([], new("damagedArchive", "The zip archive is damaged. Download it again."));
        }
        return (tables, null);
    }

    // An archive may lie about lengths, so what comes out is counted.
    private static byte[]? Read(Stream stream)
    {
        using var read = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = stream.Read(buffer)) > 0; )
        {
            if (read.Length + count > LargestTable)
                return null;
            read.Write(buffer, 0, count);
        }
        return read.ToArray();
    }

    // Some releases are in Latin-1. Codes, headings and figures are the same bytes there; names are not used.
    private static OfcomTable Table(byte[] bytes, string name, string folder)
    {
        var notUtf8 = !Utf8.IsValid(bytes);
        var path = System.IO.Path.Combine(folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllBytes(path, notUtf8 ? Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)) : bytes);
        return new(path, name, notUtf8);
    }

    private static Reading.Refused TooLarge(string name) =>
        new(
            "archiveTooLarge",
            $"'{name}' would take more than {LargestTable >> 20} MB, or far more than its size in the archive: no table by local authority does."
        );
}
