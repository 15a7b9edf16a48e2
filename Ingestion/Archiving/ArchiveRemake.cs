using System.Globalization;
using RoadmapIndicators.Domain.Catalogue;
using RoadmapIndicators.Ingestion.Pipeline;
using RoadmapIndicators.Ingestion.PrivatePostgres;
using RoadmapIndicators.Ingestion.Schema;
using RoadmapIndicators.Ingestion.Sources;
using RoadmapIndicators.Ingestion.Store;

namespace RoadmapIndicators.Ingestion.Archiving;

/// <summary>
/// Makes an archive anew from publishers' files: loads them, oldest first, into a Postgres of its own that is gone
/// afterwards, and exports what it then holds. The archive's list <c>files.csv</c> says which file or folder is read as
/// what source and, where the files do not say it, when they were published.
/// </summary>
public sealed class ArchiveRemake(RoadmapCatalogue catalogue, TimeProvider clock)
{
    public const string ListFile = "files.csv";

    /// <summary>What a remake did.</summary>
    public sealed record Result(IReadOnlyList<ReleaseOutcome> Outcomes, int Releases, int Figures);

    /// <param name="archive">The archive's folder, its list in it.</param>
    /// <param name="files">The folder of publishers' files, to which the list's paths belong.</param>
    /// <param name="progress">Hears of what takes time.</param>
    /// <param name="cancel">Ends the work; the archive is as it was unless its writing had begun.</param>
    /// <exception cref="ArchiveException">The list cannot be read, or a file of it is missing or undated.</exception>
    public async Task<Result> RunAsync(
        string archive,
        string files,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        var due = Due(archive, files);
        await using var cluster = await ThrowAwayCluster.StartAsync(RepositoryRoot.Find(), progress, cancel);
        await SchemaMigrator.MigrateAsync(cluster.ConnectionString, cancel);
        await using var database = WriterRole.Open(cluster.ConnectionString);
        await CatalogueStore.PublishAsync(database, catalogue, clock, cancel);
        progress.Report($"Loading {due.Count} files");
        var outcomes = await new LoadRun(new ReleaseLoader(database, catalogue, clock), clock).RunAsync(
            due,
            null,
            passOver: true,
            (_, _) => { },
            cancel
        );
        var (releases, figures) = await new ArchiveExporter(database, catalogue).ExportAsync(archive, cancel);
        return new(outcomes, releases, figures);
    }

    private static List<LoadRun.Due> Due(string archive, string files)
    {
        var due = new List<LoadRun.Due>();
        foreach (var (source, path, published) in new ArchiveReader(archive).Files())
        {
            if (SourceList.Find(source) is not { } reader)
                throw new ArchiveException($"{ListFile}: there is no source '{source}'.");
            // Figures that came without a file lie in the archive itself.
            var found = new[] { files, archive }
                .Select(folder => Path.Combine(folder, path))
                .FirstOrDefault(place => File.Exists(place) || Directory.Exists(place));
            if (found is null)
                throw new ArchiveException($"{ListFile}: '{path}' is not in {files}.");
            foreach (
                var file in ReceivedFiles.Under(found, reader).Where(file => reader.Recognises(file.Path))
            )
                due.Add(
                    new(
                        reader,
                        file.Path,
                        published
                            ?? file.PublishedOn
                            ?? throw new ArchiveException(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{ListFile}: '{file.Path}' does not say when it was published; the list must."
                                )
                            )
                    )
                );
        }
        return due;
    }
}
