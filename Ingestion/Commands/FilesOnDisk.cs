using RoadmapIndicators.Ingestion.Pipeline;

namespace RoadmapIndicators.Ingestion.Commands;

/// <summary>What a file or folder holds for the sources that are asked for.</summary>
/// <param name="Due">The files that are known to be a source's and have a date.</param>
/// <param name="Undated">Those of a source that have none, by path: nobody can say where they belong.</param>
/// <param name="PassedOver">How many files are of none of the sources.</param>
internal sealed record FilesOnDisk(
    IReadOnlyList<LoadRun.Due> Due,
    IReadOnlyList<string> Undated,
    int PassedOver
)
{
    /// <param name="path">A file or a folder.</param>
    /// <param name="sources">With one source its word is taken; of several each must know the file by its beginning.</param>
    /// <param name="published">The date of files that have none.</param>
    public static FilesOnDisk Under(string path, IReadOnlyList<ISource> sources, DateOnly? published)
    {
        var found = sources
            .SelectMany(source =>
                ReceivedFiles
                    .Under(path, source)
                    .Where(file => sources.Count == 1 || source.Recognises(file.Path))
                    .Select(file => (Source: source, file.Path, Day: file.PublishedOn ?? published))
            )
            .ToList();
        var all = File.Exists(path)
            ? 1
            : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Count();
        return new(
            [
                .. found
                    .Where(file => file.Day is not null)
                    .Select(file => new LoadRun.Due(file.Source, file.Path, file.Day!.Value)),
            ],
            [
                .. found
                    .Where(file => file.Day is null)
                    .Select(file => file.Path)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            all - found.Select(file => file.Path).Distinct(StringComparer.Ordinal).Count()
        );
    }
}
