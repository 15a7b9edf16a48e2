using System.Text;
using System.Text.Unicode;
using RoadmapIndicators.Ingestion.Fetching;
using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Sources.Ofcom;

/// <summary>
/// The CSV files of one release, whether it came as a zip archive or as a CSV by itself. What is taken out of an
/// archive lies in a folder of its own until the release is closed; what an archive may do, ZipContents says.
/// </summary>
internal sealed class OfcomRelease : IDisposable
{
    /// <summary>Of all tables of a release together; the largest table by local authority is under a megabyte.</summary>
    public const long LargestTable = 32L << 20;

    private string? folder;

    private OfcomRelease(IReadOnlyList<OfcomTable> tables, Reading.Refused? refused)
    {
        Tables = tables;
        Refused = refused;
    }

    public IReadOnlyList<OfcomTable> Tables { get; }

    /// <summary>Why the release cannot be read; null when it can.</summary>
    public Reading.Refused? Refused { get; }

    /// <param name="path">Where the file is.</param>
    /// <param name="name">The publisher's name of it.</param>
    /// <param name="wanted">Which tables of an archive are taken out, by name.</param>
    public static OfcomRelease Open(string path, string name, Predicate<string> wanted)
    {
        var folder = Directory.CreateTempSubdirectory("roadmap-ofcom-").FullName;
        var (tables, refused) = ZipContents.IsArchive(path)
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
            return (
                [],
                new(
                    "tooLarge",
                    $"'{name}' has more than {LargestTable >> 20} MB: no table by local authority does."
                )
            );
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
        var inside = Directory.CreateDirectory(System.IO.Path.Combine(folder, "inside")).FullName;
        var (entries, problem, code) = ZipContents.Unpack(
            path,
            inside,
            name =>
                name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
                && wanted(System.IO.Path.GetFileNameWithoutExtension(name)),
            FetchLimits.Usual with
            {
                LargestFile = LargestTable,
            }
        );
        return problem is not null
            ? ([], new(code!, problem))
            : (
                [
                    .. entries.Select(entry =>
                        Table(
                            File.ReadAllBytes(entry.Path),
                            System.IO.Path.GetFileNameWithoutExtension(entry.Name),
                            folder
                        )
                    ),
                ],
                null
            );
    }

    // Some releases are in Latin-1. Codes, headings and figures are the same bytes there; names are not used.
    private static OfcomTable Table(byte[] bytes, string name, string folder)
    {
        var notUtf8 = !Utf8.IsValid(bytes);
        var path = System.IO.Path.Combine(folder, $"{Guid.NewGuid():N}.csv");
        File.WriteAllBytes(path, notUtf8 ? Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)) : bytes);
        return new(path, name, notUtf8);
    }
}
