using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>What a file or folder holds for the sources that are asked for, inside of archives too.</summary>
/// <param name="Due">The files that are known to be a source's and have a date.</param>
/// <param name="Undated">Those of a source that have none, by path: nobody can say where they belong.</param>
/// <param name="PassedOver">How many files are of none of the sources.</param>
/// <param name="Problems">Archives that could not be opened, and why.</param>
internal sealed record FilesOnDisk(
    IReadOnlyList<LoadRun.Due> Due,
    IReadOnlyList<string> Undated,
    int PassedOver,
    IReadOnlyList<string> Problems
)
{
    /// <summary>For what does not come from a disk.</summary>
    public static readonly FilesOnDisk None = new([], [], 0, []);

    /// <param name="path">A file or a folder.</param>
    /// <param name="sources">With one source its word is taken; of several each must know the file by its beginning.</param>
    /// <param name="published">The date of files that have none.</param>
    /// <param name="packed">Where archives are opened.</param>
    /// <param name="cancel">Ends the search.</param>
    public static async Task<FilesOnDisk> FindAsync(
        string path,
        IReadOnlyList<ISource> sources,
        DateOnly? published,
        UnpackedFiles packed,
        CancellationToken cancel
    )
    {
        var due = new List<LoadRun.Due>();
        var problems = new List<string>();
        var undated = new SortedSet<string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var (found, unopened) = await ReceivedFiles.UnderAsync(path, source, packed, cancel);
            problems.AddRange(unopened);
            foreach (var file in found.Where(f => sources.Count == 1 || source.Recognises(f.Path)))
            {
                taken.Add(file.OnDisk);
                if ((file.PublishedOn ?? published) is { } day)
                    due.Add(new(source, file.Path, day, Name: file.Name));
                else
                    undated.Add(file.OnDisk);
            }
        }
        var all = File.Exists(path)
            ? 1
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Count();
        return new(due, [.. undated], all - taken.Count, [.. problems.Distinct()]);
    }
}
