using RoadmapIndicators.Ingestion.Fetching;

namespace RoadmapIndicators.Ingestion.Pipeline;

/// <summary>
/// Files of a source that may lie packed: gzip, or a zip archive where the source reads none itself. What is kept of a
/// release is then the file that was inside, byte for byte. Each archive is unpacked once, to a folder that goes when
/// this goes.
/// </summary>
public sealed class UnpackedFiles(FetchLimits limits) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("roadmap-unpacked-").FullName;
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<string, (string Folder, string? Problem)> unpacked = new(
        StringComparer.Ordinal
    );

    /// <summary>A file's readable form, or why there is none.</summary>
    /// <param name="Path">Where it is.</param>
    /// <param name="Name">The publisher's name of it.</param>
    public sealed record File(string Path, string Name);

    /// <summary>Whether a file of this name is one of the source's or may hold some.</summary>
    public static bool MayHold(string name, ISource source) =>
        source.Reads(name)
        || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        || IsGzipByName(name) && source.Reads(name[..^3]);

    /// <summary>The files of a source that one file is or holds.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="source">Whose files are looked for.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The files, or the problem in words; the file itself where it is not packed.</returns>
    public async Task<(IReadOnlyList<File> Files, string? Problem)> OpenAsync(
        string path,
        string name,
        ISource source,
        CancellationToken cancel
    )
    {
        await turn.WaitAsync(cancel);
        try
        {
            return await OpenInTurnAsync(path, name, source, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<(IReadOnlyList<File> Files, string? Problem)> OpenInTurnAsync(
        string path,
        string name,
        ISource source,
        CancellationToken cancel
    )
    {
        if (GzipFile.IsOne(path))
        {
            var (inside, broken) = await UnzipAsync(path, cancel);
            var plain = IsGzipByName(name) ? name[..^3] : name;
            return broken is null ? ([new(inside, plain)], null) : ([], broken);
        }
        // A workbook and Ofcom's release are zip archives that their sources read as they are.
        if (
            source.Reads(name) && !name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || !ZipContents.IsArchive(path)
            || ZipContents.IsWorkbook(path)
        )
            return ([new(path, name)], null);
        var (within, problem) = Unzip(path);
        if (problem is not null)
            return ([], problem);
        List<File> found =
        [
            .. Directory
                .EnumerateFiles(within, "*", SearchOption.AllDirectories)
                .Where(file => source.Reads(Path.GetFileName(file)))
                .Order(StringComparer.Ordinal)
                .Select(file => new File(file, Path.GetFileName(file))),
        ];
        return found.Count > 0
            ? (found, null)
            : ([], $"The archive '{name}' holds no file that {source.Name} reads.");
    }

    private static bool IsGzipByName(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && name.Length > 3;

    private (string Folder, string? Problem) Unzip(string path)
    {
        if (unpacked.TryGetValue(path, out var known))
            return known;
        var to = NewFolder();
        return unpacked[path] = (to, ZipContents.Unpack(path, to, _ => true, limits).Problem);
    }

    private async Task<(string Path, string? Problem)> UnzipAsync(string path, CancellationToken cancel)
    {
        if (unpacked.TryGetValue(path, out var known))
            return known;
        var to = Path.Combine(NewFolder(), "unpacked");
        var (problem, _) = await GzipFile.UnpackAsync(path, to, limits, cancel);
        return unpacked[path] = (
            to,
            problem switch
            {
                GzipFile.Problem.None => null,
                GzipFile.Problem.TooLarge =>
                    "The file grows, when it is unpacked, to far more than a publisher's file has. It is not read.",
                _ => "The file's compression (gzip) is damaged, or part of it is missing. Download it again.",
            }
        );
    }

    private string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
}
